/** Mail in words, the page by which people end it, and their own choice of how to be reminded. */
@NullMarked
package org.weike.web.mail;

import org.jspecify.annotations.NullMarked;
