/** Print sheets through PDFBox. */
@NullMarked
package org.weike.core.scanpoint.pdfbox;

import org.jspecify.annotations.NullMarked;
