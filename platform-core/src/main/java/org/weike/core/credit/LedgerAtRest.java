package org.weike.core.credit;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.weike.core.credit.root.RootBook;
import org.weike.core.keyring.KeyRingConfiguration;
import org.weike.core.storage.StoreAtRest;

/** The ledger opened for checking alone: nothing is credited, migrated or searched meanwhile. */
public final class LedgerAtRest implements AutoCloseable {

    private final AnnotationConfigApplicationContext few;

    private LedgerAtRest(AnnotationConfigApplicationContext few) {
        this.few = few;
    }

    /** Opens the ledger in the store, with the file of roots in the folder of data and the keys of that platform. */
    public static LedgerAtRest open(StoreAtRest store, Path data, Path keys) {
        var few = new AnnotationConfigApplicationContext();
        Map<String, Object> settings = Map.of(
                "weike.data", data.toAbsolutePath().toString(),
                "weike.keys", keys.toAbsolutePath().toString());
        few.getEnvironment().getPropertySources().addFirst(new MapPropertySource("ledger", settings));
        few.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        store.shareWith(few);
        few.register(KeyRingConfiguration.class, Parts.class);
        few.refresh();
        return new LedgerAtRest(few);
    }

    public ProofDesk desk() {
        return part(ProofDesk.class);
    }

    <T> T part(Class<T> type) {
        return few.getBean(type);
    }

    @Override
    public void close() {
        few.close();
    }

    /** What of this feature is needed. */
    @ComponentScan(basePackageClasses = RootBook.class)
    @ComponentScan(
            basePackageClasses = CreditConfiguration.class,
            useDefaultFilters = false,
            includeFilters = {
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org[.]weike[.]core[.]credit[.]mongo[.]Mongo(StoredParts|DailyRoots)"),
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {Seals.class, ChainCheck.class, ProofDesk.class})
            })
    static class Parts {}
}
