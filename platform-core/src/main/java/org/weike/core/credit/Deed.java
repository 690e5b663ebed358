package org.weike.core.credit;

import java.math.BigDecimal;

/** So much of an activity: a lesson of nine minutes, a training of two days. */
public record Deed(Activity activity, Unit unit, BigDecimal amount) {}
