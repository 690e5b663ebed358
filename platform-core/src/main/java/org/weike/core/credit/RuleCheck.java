package org.weike.core.credit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.weike.core.shared.CreditHours;

/** Finds what is wrong with a draft of rules: everything, up to a bound. */
final class RuleCheck {

    static final int MOST_PROBLEMS = 50;
    static final int MOST = 100;

    private static final int MOST_BANDS = 20;
    private static final int MOST_MINUTES = 10_000;
    private static final int MOST_TRAININGS = 100;
    private static final int LONGEST_BASIS = 200;
    private static final CreditHours MOST_HOURS = CreditHours.of("1000");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern BASIS = Pattern.compile("\\S(?:\\P{Cc}*\\S)?");

    private final RuleForm form;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCheck(RuleForm form) {
        this.form = form;
    }

    static List<RuleProblem> check(RuleForm form) {
        var check = new RuleCheck(form);
        check.all();
        return List.copyOf(check.problems);
    }

    private void all() {
        if (!NAME.matcher(form.set()).matches()) {
            add(RuleProblem.Code.SET_NAME_INVALID, RuleProblem.Part.SET, 0, shortened(form.set()));
        }
        if (isOfGoodSize(form.conversions(), RuleProblem.Part.CONVERSIONS, 1)) {
            checkConversions();
        }
        if (isOfGoodSize(form.ceilings(), RuleProblem.Part.CEILINGS, 0)) {
            checkCeilings();
        }
        if (isOfGoodSize(form.shares(), RuleProblem.Part.SHARES, 1)) {
            checkShares();
        }
        if (isOfGoodSize(form.norms().targets(), RuleProblem.Part.TARGETS, 0)) {
            checkTargets();
        }
        if (isOfGoodSize(form.norms().exemptions(), RuleProblem.Part.EXEMPTIONS, 0)) {
            checkExemptions();
        }
    }

    private boolean isOfGoodSize(List<?> list, RuleProblem.Part part, int least) {
        if (list.size() < least) {
            add(RuleProblem.Code.NOTHING_SAID, part, 0);
            return false;
        }
        if (list.size() > MOST) {
            add(RuleProblem.Code.TOO_MANY, part, 0, MOST);
            return false;
        }
        return true;
    }

    private void checkConversions() {
        var names = new HashSet<String>();
        Map<String, String> measures = new HashMap<>();
        for (int place = 1; place <= form.conversions().size(); place++) {
            var each = form.conversions().get(place - 1);
            var name = shortened(each.rule());
            if (!NAME.matcher(each.rule()).matches()) {
                add(RuleProblem.Code.RULE_NAME_INVALID, RuleProblem.Part.CONVERSIONS, place, name);
            }
            if (!names.add(each.rule())) {
                add(RuleProblem.Code.RULE_NAME_TWICE, RuleProblem.Part.CONVERSIONS, place, name);
            }
            var same = measures.putIfAbsent(each.activity() + " " + each.unit(), name);
            if (same != null) {
                add(RuleProblem.Code.MEASURE_TWICE, RuleProblem.Part.CONVERSIONS, place, name, same);
            }
            switch (each) {
                case Conversion.ByDuration it -> checkBands(it, place);
                case Conversion.PerUnit it -> checkHours(it.each(), RuleProblem.Part.CONVERSIONS, place, name);
            }
        }
    }

    private void checkBands(Conversion.ByDuration rule, int place) {
        var part = RuleProblem.Part.CONVERSIONS;
        var name = shortened(rule.rule());
        if (rule.bands().isEmpty()) {
            add(RuleProblem.Code.BANDS_MISSING, part, place, name);
        }
        if (rule.bands().size() > MOST_BANDS) {
            add(RuleProblem.Code.TOO_MANY_BANDS, part, place, name, MOST_BANDS);
            return;
        }
        var starts = new HashSet<Integer>();
        for (Conversion.Band each : rule.bands()) {
            if (!starts.add(each.fromMinutes())) {
                add(RuleProblem.Code.BAND_TWICE, part, place, name, each.fromMinutes());
            }
            if (each.fromMinutes() < 0 || each.fromMinutes() > MOST_MINUTES) {
                add(RuleProblem.Code.MINUTES_OUT_OF_RANGE, part, place, name, MOST_MINUTES);
            }
            checkHours(each.hours(), part, place, name);
        }
    }

    private void checkCeilings() {
        Set<String> known = form.conversions().stream().map(Conversion::rule).collect(Collectors.toSet());
        for (int place = 1; place <= form.ceilings().size(); place++) {
            var each = form.ceilings().get(place - 1);
            if (each.rules().isEmpty()) {
                add(RuleProblem.Code.CEILING_WITHOUT_RULES, RuleProblem.Part.CEILINGS, place);
            }
            for (String rule : each.rules().stream().sorted().toList()) {
                if (!known.contains(rule)) {
                    add(RuleProblem.Code.RULE_UNKNOWN, RuleProblem.Part.CEILINGS, place, shortened(rule));
                }
            }
            if (each.most().equals(CreditHours.ZERO)) {
                add(RuleProblem.Code.CEILING_OF_NOTHING, RuleProblem.Part.CEILINGS, place);
            }
            checkHours(each.most(), RuleProblem.Part.CEILINGS, place, "");
        }
    }

    private void checkShares() {
        var counters = EnumSet.noneOf(Counter.class);
        for (int place = 1; place <= form.shares().size(); place++) {
            var each = form.shares().get(place - 1);
            if (!counters.add(each.counter())) {
                add(RuleProblem.Code.COUNTER_TWICE, RuleProblem.Part.SHARES, place, each.counter());
            }
            if (each.most() != null) {
                checkHours(each.most(), RuleProblem.Part.SHARES, place, "");
            }
        }
    }

    private void checkTargets() {
        var part = RuleProblem.Part.TARGETS;
        Map<Whom, Integer> known = new HashMap<>();
        for (int place = 1; place <= form.norms().targets().size(); place++) {
            var each = form.norms().targets().get(place - 1);
            checkHours(each.hours(), part, place, "");
            checkBasis(each.basis(), part, place);
            if (each.trainings() < 0 || each.trainings() > MOST_TRAININGS) {
                add(RuleProblem.Code.TRAININGS_OUT_OF_RANGE, part, place, MOST_TRAININGS);
            }
            var same = known.putIfAbsent(each.whom(), place);
            if (same != null) {
                add(RuleProblem.Code.TARGET_TWICE, part, place, same);
            }
        }
    }

    private void checkExemptions() {
        for (int place = 1; place <= form.norms().exemptions().size(); place++) {
            var each = form.norms().exemptions().get(place - 1);
            checkBasis(each.basis(), RuleProblem.Part.EXEMPTIONS, place);
            if (each.whom().equals(Whom.EVERYBODY)) {
                add(RuleProblem.Code.EXEMPTION_FOR_EVERYBODY, RuleProblem.Part.EXEMPTIONS, place);
            }
        }
    }

    private void checkHours(CreditHours hours, RuleProblem.Part part, int place, String rule) {
        if (hours.compareTo(MOST_HOURS) > 0) {
            add(RuleProblem.Code.HOURS_OUT_OF_RANGE, part, place, rule, MOST_HOURS);
        }
    }

    private void checkBasis(String basis, RuleProblem.Part part, int place) {
        if (basis.length() > LONGEST_BASIS || !BASIS.matcher(basis).matches()) {
            add(RuleProblem.Code.BASIS_INVALID, part, place, LONGEST_BASIS);
        }
    }

    private void add(RuleProblem.Code code, RuleProblem.Part part, int place, Object... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new RuleProblem(
                    code,
                    part,
                    place,
                    List.of(arguments).stream().map(Object::toString).toList()));
        }
    }

    /** A name as it can be told, however long somebody made it. */
    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}
