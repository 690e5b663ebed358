package org.weike.core.account.mongo;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.account.Accounts;
import org.weike.core.account.AccountsContract;
import org.weike.core.account.SignInNames;

@SpringBootTest(classes = TestPlatform.class)
class MongoAccountsTest extends AccountsContract {

    private final Accounts accounts;
    private final SignInNames names;

    @Autowired
    MongoAccountsTest(Accounts accounts, SignInNames names) {
        this.accounts = accounts;
        this.names = names;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected SignInNames names() {
        return names;
    }
}
