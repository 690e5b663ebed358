package org.weike.core.organization;

class InMemoryPeopleTest extends PeopleContract {

    private final People people = new InMemoryPeople();

    @Override
    protected People people() {
        return people;
    }
}
