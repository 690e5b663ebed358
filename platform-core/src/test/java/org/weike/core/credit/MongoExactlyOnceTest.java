package org.weike.core.credit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.study.Attempts;
import org.weike.core.study.ReceiptClaims;
import org.weike.core.study.StudyClocks;
import org.weike.core.study.StudyFixture;

@SpringBootTest(classes = TestPlatform.class)
class MongoExactlyOnceTest extends ExactlyOnceContract {

    private final StudyFixture.Stores stores;
    private final CreditAccounts accounts;

    @Autowired
    MongoExactlyOnceTest(Attempts attempts, StudyClocks clocks, ReceiptClaims claims, CreditAccounts accounts) {
        this.stores = new StudyFixture.Stores(attempts, clocks, claims);
        this.accounts = accounts;
    }

    @Override
    StudyFixture.Stores stores() {
        return stores;
    }

    @Override
    CreditAccounts accounts() {
        return accounts;
    }
}
