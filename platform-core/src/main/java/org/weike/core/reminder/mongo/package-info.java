/** Wishes, tasks and asked minutes in MongoDB. */
@NullMarked
package org.weike.core.reminder.mongo;

import org.jspecify.annotations.NullMarked;
