/** The box of delivery reports by IMAP. */
@NullMarked
package org.weike.core.mail.imap;

import org.jspecify.annotations.NullMarked;
