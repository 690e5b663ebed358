/** What every phone page shares: language, assets under their hash, states such as "not found", error pages. */
@NullMarked
package org.weike.web.page;

import org.jspecify.annotations.NullMarked;
