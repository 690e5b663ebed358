/**
 * Screens for what branches studied together: the list of a node and below, and one study with those who were there.
 */
@NullMarked
package org.weike.ui.activity;

import org.jspecify.annotations.NullMarked;
