/** The mail server by SMTP. */
@NullMarked
package org.weike.core.mail.smtp;

import org.jspecify.annotations.NullMarked;
