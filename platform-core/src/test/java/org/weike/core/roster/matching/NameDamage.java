package org.weike.core.roster.matching;

import java.util.List;
import java.util.Random;

/** Writes names as people write them: short, old-fashioned, in other widths, with typing mistakes. */
public final class NameDamage {

    private static final String TYPED = "华新宏达恒信安和平东西南北中大小明光科力源丰泰盛";

    private final Random random;

    public NameDamage(long seed) {
        random = new Random(seed);
    }

    public String damage(String name) {
        String damaged = once(name, random.nextInt(9));
        return random.nextInt(5) == 0 ? once(damaged, random.nextInt(9)) : damaged;
    }

    private String once(String name, int how) {
        return switch (how) {
            case 0 -> name.replace("有限责任公司", "").replace("有限公司", "");
            case 1 -> name.replace("党支部", "支部委员会").replace("党委", "委员会");
            case 2 -> name.replace("支部委员会", "支部").replace("党支部", "支部");
            case 3 -> typed(name);
            case 4 -> left(name);
            case 5 -> wide(name);
            case 6 -> "中共" + name;
            case 7 -> swapped(name);
            default -> name.length() < 8 ? name : name.replaceFirst("^.{2,4}?[市县区]", "");
        };
    }

    private String typed(String name) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + TYPED.charAt(random.nextInt(TYPED.length())) + name.substring(at + 1);
    }

    private String left(String name) {
        int at = random.nextInt(name.length());
        return name.length() < 4 ? name : name.substring(0, at) + name.substring(at + 1);
    }

    private String swapped(String name) {
        int at = random.nextInt(Math.max(1, name.length() - 1));
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private String wide(String name) {
        var out = new StringBuilder();
        name.chars().forEach(it -> out.append((char) (it > ' ' && it < 127 ? it + 0xFEE0 : it)));
        return List.of(" ", "　", "").get(random.nextInt(3)) + out;
    }
}
