package org.weike.core.credit;

import org.weike.core.study.StudyFixture;

class InMemoryExactlyOnceTest extends ExactlyOnceContract {

    private final StudyFixture.Stores stores = StudyFixture.Stores.inMemory();
    private final CreditAccounts accounts = new InMemoryCreditAccounts();

    @Override
    StudyFixture.Stores stores() {
        return stores;
    }

    @Override
    CreditAccounts accounts() {
        return accounts;
    }
}
