/** Plays browsers against the running application over HTTP, with a clock that tests move. */
@NullMarked
package org.weike.web;

import org.jspecify.annotations.NullMarked;
