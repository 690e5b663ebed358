/** The frame of the desk: navigation, language, and the pages for what was not found or went wrong. */
@NullMarked
package org.weike.ui.shell;

import org.jspecify.annotations.NullMarked;
