package org.weike.core.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much heap was used at the most, garbage included: the peaks of its parts, which need not have come together. */
final class HeapPeak {

    private HeapPeak() {}

    static void reset() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static double megabytes() {
        long peaks =
                pools().stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum();
        return Math.min(peaks, Runtime.getRuntime().maxMemory()) / (double) (1 << 20);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .toList();
    }
}
