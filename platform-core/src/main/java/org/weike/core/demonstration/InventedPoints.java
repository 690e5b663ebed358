package org.weike.core.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.Opened;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.ScanPoints;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Puts codes up on the tables and walls of the province, each with a lesson for those who pass there. */
@Component
final class InventedPoints {

    /** The one that is handed out to be tried. */
    static final Place TABLE = new Place(new OrganizationId("plant-site-5"), "12号桌");

    private static final List<NewPoint> ALL = List.of(
            point("plant-site-5", "12号桌", "五分钟微课", "suggestion-adopted"),
            point("plant-site-5", "3号桌", "五分钟微课", "preshift-talk"),
            point("plant-site-5", "6号桌", "五分钟微课", "near-miss"),
            point("plant-site-5", "9号桌", "五分钟微课", "yearly-hours"),
            point("plant-site-5", "取餐口墙面", "等餐五分钟", "fire-first-minute"),
            point("plant-site-1", "班前会白板", "班前五分钟", "preshift-talk"),
            point("plant-site-1", "更衣室门口", "班前五分钟", "stop-lock-clear"),
            point("plant-site-2", "班前会白板", "班前五分钟", "chemical-label"),
            point("plant-site-2", "溶剂间墙面", "班前五分钟", "fire-first-minute"),
            point("plant-site-3", "班前会白板", "班前五分钟", "lift-and-aisle"),
            point("plant-site-3", "打包台", "班前五分钟", "near-miss"),
            point("plant-site-4", "试剂柜旁墙面", "班前五分钟", "chemical-label"),
            point("garment-site-4", "1号桌", "五分钟微课", "suggestion-adopted"),
            point("garment-site-4", "5号桌", "五分钟微课", "near-miss"),
            point("garment-site-4", "8号桌", "五分钟微课", "five-people-three-meetings"),
            point("garment-site-4", "取餐口墙面", "等餐五分钟", "preshift-talk"),
            point("garment-site-1", "裁床旁墙面", "班前五分钟", "stop-lock-clear"),
            point("garment-site-2", "班前会白板", "班前五分钟", "preshift-talk"),
            point("garment-site-2", "安全出口旁墙面", "班前五分钟", "fire-first-minute"),
            point("garment-site-3", "蒸汽间门口", "班前五分钟", "near-miss"),
            point("station-1-site-1", "取餐台墙面", "等单五分钟", "sealed-parcel"),
            point("station-1-site-1", "晨会白板", "出车前五分钟", "crossing-and-blind-zones"),
            point("station-1-site-2", "充电柜旁墙面", "充电五分钟", "battery-charging"),
            point("station-1-site-2", "2号桌", "歇脚五分钟", "open-doors-for-riders"),
            point("station-2-site-1", "取餐台墙面", "等单五分钟", "kitchen-three-looks"),
            point("station-2-site-1", "晨会白板", "出车前五分钟", "rain-ice-night"),
            point("station-2-site-2", "充电柜旁墙面", "充电五分钟", "battery-charging"),
            point("station-2-site-2", "1号桌", "歇脚五分钟", "rider-rights"),
            point("station-3-site-1", "取餐台墙面", "等单五分钟", "report-a-hazard"),
            point("station-3-site-1", "晨会白板", "出车前五分钟", "crossing-and-blind-zones"),
            point("station-3-site-2", "充电柜旁墙面", "充电五分钟", "battery-charging"),
            point("station-3-site-2", "1号桌", "歇脚五分钟", "floating-member-study"));

    private final ScanPointDesk desk;
    private final ScanPoints points;
    private final LessonShelf lessons;

    InventedPoints(ScanPointDesk desk, ScanPoints points, LessonShelf lessons) {
        this.desk = desk;
        this.points = points;
        this.lessons = lessons;
    }

    /** All that hang in the province, with those that were missing; a point without its lesson stays away. */
    List<ScanPoint> putUp(Actor.Platform actor) {
        var sites = ALL.stream().map(it -> it.place().site()).distinct().toList();
        Map<Place, ScanPoint> hanging = points.at(sites).stream()
                .filter(ScanPoint::isActive)
                .collect(Collectors.toMap(ScanPoint::place, it -> it, (one, other) -> one));
        var all = new ArrayList<ScanPoint>();
        for (NewPoint wanted : ALL) {
            ScanPoint there = hanging.get(wanted.place());
            if (there != null) {
                all.add(there);
            } else if (isReadable(((Target.FixedLesson) wanted.target()).lesson())) {
                all.add(desk.create(actor, wanted).point());
            }
        }
        return all;
    }

    private boolean isReadable(LessonId lesson) {
        return lessons.open(lesson).filter(Opened.Published.class::isInstance).isPresent();
    }

    private static NewPoint point(String site, String position, String title, String lesson) {
        var target = new Target.FixedLesson(new LessonId(lesson));
        return new NewPoint(new Place(new OrganizationId(site), position), title, target);
    }
}
