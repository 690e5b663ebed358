package org.weike.core.account;

class InMemoryAccountsTest extends AccountsContract {

    private final Accounts accounts = new InMemoryAccounts();
    private final SignInNames names = new InMemorySignInNames();

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected SignInNames names() {
        return names;
    }
}
