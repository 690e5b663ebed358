/**
 * Screens for reminders and tasks: what a round would do, whom to help, what was sent, and what people are asked for.
 */
@NullMarked
package org.weike.ui.reminder;

import org.jspecify.annotations.NullMarked;
