package org.weike.core.scanpoint;

class InMemoryScanPointsTest extends ScanPointsContract {

    private final ScanPoints points = new InMemoryScanPoints();

    @Override
    protected ScanPoints points() {
        return points;
    }
}
