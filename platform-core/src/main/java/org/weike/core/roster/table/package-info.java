/** Reading tables that somebody uploaded, whatever they were made with, and handing them back with notes. */
@NullMarked
package org.weike.core.roster.table;

import org.jspecify.annotations.NullMarked;
