/** What the platform keeps of the one who asks, and who looked at it. */
@NullMarked
package org.weike.ui.account;

import org.jspecify.annotations.NullMarked;
