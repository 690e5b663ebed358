package org.weike.core.roster.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.weike.core.roster.RosterProvince;

/**
 * Measures how often damaged names with known answers are found, and how often a confident answer is right. A name that
 * became another one's has no known answer and is damaged again.
 */
public final class DamagedNames {

    private DamagedNames() {}

    /** What came of it: confident answers, right ones among them, and all questions. */
    public record Score(int confident, int right, int asked, double seconds) {

        public double precision() {
            return confident == 0 ? 1 : (double) right / confident;
        }

        public double recall() {
            return (double) right / asked;
        }
    }

    public static Score score(int organizations, int asked, long seed) {
        var province = new RosterProvince("示范省", organizations, 0, seed);
        Map<String, String> parents = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        province.nodes().forEach(it -> {
            parents.put(it.name(), it.parent());
            kinds.put(it.name(), it.kind());
        });
        var all = new ArrayList<Named>();
        for (RosterProvince.Node node : province.nodes()) {
            var above = new ArrayList<Named.Above>();
            for (String at = node.parent(); at != null; at = parents.get(at)) {
                above.add(new Named.Above(at, List.of("市", "县").contains(kinds.getOrDefault(at, "市"))));
            }
            all.add(new Named(node.name(), List.of(node.name()), above));
        }
        var matcher = new NameMatcher(all);
        var damage = new NameDamage(seed);
        var random = new Random(seed);
        int confident = 0;
        int right = 0;
        long start = System.nanoTime();
        for (int number = 0; number < asked; number++) {
            String answer = all.get(random.nextInt(all.size())).key();
            String written = damage.damage(answer);
            while (parents.containsKey(written) && !written.equals(answer)) {
                written = damage.damage(answer);
            }
            String found = switch (matcher.find(written, "")) {
                case NameMatch.Certain it -> it.key();
                case NameMatch.Likely it -> it.candidate().key();
                case NameMatch.Unsure it -> "";
                case NameMatch.Unknown it -> "";
            };
            confident += found.isEmpty() ? 0 : 1;
            right += found.equals(answer) ? 1 : 0;
        }
        return new Score(confident, right, asked, (System.nanoTime() - start) / 1e9);
    }
}
