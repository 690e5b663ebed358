package org.weike.core.reach;

import java.util.List;

/** Knows the cases of one feature's desks. */
interface ReachCases {

    List<DeskCases> cases();
}
