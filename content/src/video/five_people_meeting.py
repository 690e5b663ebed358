#!/usr/bin/env python3
"""Draws the short film of a five-person branch meeting and writes it beside its lesson.

Needs rsvg-convert (librsvg2-bin), ffmpeg and the font Noto Sans CJK SC (fonts-noto-cjk).
Run it from anywhere: python3 five_people_meeting.py
It writes the .mp4, the .vtt subtitles and the .poster.svg.
"""

import hashlib
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COURSES = Path(__file__).resolve().parents[1] / "main/resources/catalogue/courses"
MEDIA = COURSES / "member-basics/media"
NAME = "five-people-meeting"

SIZE = 720
FRAMES_PER_SECOND = 15
LARGEST_FILE = 900 * 1024

RED, INK, MUTED, LINE, PAPER, GREEN = "#b3261e", "#1f1f1f", "#5f6368", "#c9c5bf", "#fbf8f4", "#2e6b4f"
WHITE, WOOD = "#ffffff", "#8a6a4a"
FONTS = "PingFang SC, HarmonyOS Sans SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif"

SEATS = (104, 232, 360, 488, 616)
SECRETARY, PROBATIONER, DOUBTER = 2, 4, 3
IN_FAVOUR = (2, 0, 1)
TABLE_TOP = 560

# Start of each scene in seconds, its heading, and its subtitle lines (start, end, text).
SCENES = (
    (0.0, "五个人的党员大会", ((0.3, 5.6, "五个人的支部：四名正式党员，一名预备党员。"),)),
    (6.0, "1　会前通知", ((6.2, 12.6, "提前几天告诉每个人：什么时候开，议哪件事。"),)),
    (13.0, "2　清点人数", ((13.2, 20.6, "报三个数：应到五人，实到五人，有表决权的四人。"),)),
    (21.0, "3　讲议题，人人说", ((21.2, 24.9, "一件事一件事讲清楚。"), (25.0, 29.6, "人人发言，反对意见原样记下。"))),
    (30.0, "4　当场表决", ((30.2, 34.9, "三人赞成，一人反对。预备党员不参加表决。"), (35.0, 39.6, "四的一半是二，三票超过二，通过。"))),
    (40.0, "5　念一遍决议", ((40.2, 46.6, "一句话里有人、有事、有日期。"),)),
    (47.0, "6　下次会回看", ((47.2, 51.4, "下次会第一件事：上次定的，办了没有？"), (51.5, 54.6, "开会前，先在本子第一行写三个数。"))),
)
LENGTH = 55.0


def text(x, y, words, size=38, fill=INK, anchor="middle", weight="normal"):
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}" '
        f'text-anchor="{anchor}" font-weight="{weight}">{words}</text>'
    )


def box(x, y, width, height, fill=WHITE, stroke=LINE, radius=14, line=3):
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{line}"/>'
    )


def stroke(path, colour=INK, width=5):
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def eased(now, start, seconds=0.6):
    """From 0 to 1 between start and start + seconds, slow at both ends, on a coarse grid."""
    part = min(1.0, max(0.0, (now - start) / seconds))
    return round(part * part * (3 - 2 * part), 3)


def shown(part, drawing):
    if part <= 0:
        return ""
    return drawing if part >= 1 else f'<g opacity="{part:g}">{drawing}</g>'


def colour_of(seat):
    return {SECRETARY: RED, PROBATIONER: MUTED}.get(seat, INK)


def person(seat, hand=0.0):
    x, y, colour = SEATS[seat], TABLE_TOP, colour_of(seat)
    arm = stroke(f"M{x + 36} {y - 30} L{x + 50} {y - 30 - 105 * hand:g}", colour, 17) if hand > 0 else ""
    body = f'<path d="M{x - 46} {y} v-10 q0 -40 46 -40 q46 0 46 40 v10 z" fill="{colour}"/>'
    return arm + f'<circle cx="{x}" cy="{y - 92}" r="27" fill="{colour}"/>' + body


def room(hands=None):
    hands = hands or {}
    people = "".join(person(seat, hands.get(seat, 0.0)) for seat in range(5))
    legs = stroke(f"M54 {TABLE_TOP + 20} V672 M666 {TABLE_TOP + 20} V672", WOOD, 18)
    return people + legs + f'<rect x="36" y="{TABLE_TOP}" width="648" height="24" rx="6" fill="{WOOD}"/>'


def names():
    words = [("正式", INK), ("正式", INK), ("书记", RED), ("正式", INK), ("预备", MUTED)]
    return "".join(text(SEATS[seat], 634, word, 34, colour) for seat, (word, colour) in enumerate(words))


def heading(words, step):
    if step == 0:
        return text(360, 118, words, 60, INK, weight="600")
    dots = "".join(
        f'<circle cx="{260 + 40 * dot}" cy="44" r="8" fill="{RED if dot < step else LINE}"/>' for dot in range(6)
    )
    return dots + text(360, 122, words, 50, RED, weight="600")


def opening(now):
    tally = text(360, 220, "一间空库房，办不办歇脚点？", 42, MUTED)
    return shown(eased(now, 1.2), tally) + room() + shown(eased(now, 2.4), names())


def notice(now):
    card = box(130, 170, 460, 150) + text(360, 232, "周四下午两点半", 44, INK, weight="600")
    card += text(360, 290, "议：库房办不办歇脚点", 38)
    slips = ""
    for seat in range(5):
        part = eased(now, 2.0 + 0.4 * seat)
        if part > 0:
            x = 360 + (SEATS[seat] - 360) * part
            y = 300 + 220 * part
            slips += box(x - 24, y, 48, 36, WHITE, GREEN, 4, 4) + stroke(f"M{x - 12:g} {y + 18:g} h24", GREEN, 4)
    return shown(eased(now, 0.3), card) + room() + slips


def counting(now):
    figures = (("应到", "5", 0.4), ("实到", "5", 2.0), ("有表决权", "4", 4.0))
    drawing = ""
    for place, (word, figure, start) in enumerate(figures):
        x = 130 + 230 * place
        colour = RED if place == 2 else INK
        drawing += shown(
            eased(now, start),
            box(x - 96, 170, 192, 150, WHITE, colour if place == 2 else LINE)
            + text(x, 252, figure, 80, colour, weight="600")
            + text(x, 302, word, 36, MUTED),
        )
    ticks = ""
    for seat in range(5):
        if seat != PROBATIONER:
            ticks += shown(eased(now, 4.0 + 0.2 * seat), stroke(f"M{SEATS[seat] - 14} 412 l10 12 l20 -24", GREEN, 8))
    return drawing + room() + ticks + names()


def bubble(seat, words, width, y):
    x = SEATS[seat]
    left = min(max(x - width / 2, 24), 696 - width)
    tail = f'<path d="M{x - 14} {y + 66} L{x} {y + 92} L{x + 14} {y + 66} z" fill="{WHITE}" stroke="{LINE}" stroke-width="3"/>'
    cover = f'<rect x="{x - 16}" y="{y + 58}" width="32" height="8" fill="{WHITE}"/>'
    return tail + box(left, y, width, 68) + cover + text(left + width / 2, y + 47, words, 36)


def talking(now):
    lines = (
        (SECRETARY, "办不办？谁拿钥匙？", 370, 176, 0.4),
        (0, "我能管上午", 220, 276, 3.2),
        (DOUBTER, "晚上没人锁门", 256, 276, 4.8),
        (PROBATIONER, "我来收拾", 180, 350, 6.4),
    )
    drawing = room()
    for seat, words, width, y, start in lines:
        drawing += shown(eased(now, start), bubble(seat, words, width, y))
    return drawing


def voting(now):
    hands = {seat: eased(now, 0.8 + 0.9 * order, 0.5) for order, seat in enumerate(IN_FAVOUR)}
    counted = sum(now >= 1.2 + 0.9 * order for order in range(3))
    against = eased(now, 4.0)
    board = box(60, 164, 270, 130) + text(150, 246, "赞成", 42, GREEN) + text(266, 256, counted, 76, GREEN, weight="600")
    board += shown(against, box(390, 164, 270, 130) + text(480, 246, "反对", 42, RED) + text(596, 256, 1, 76, RED, weight="600"))
    cross = stroke(f"M{SEATS[DOUBTER] - 13} 402 l26 26 m0 -26 l-26 26", RED, 8)
    verdict = text(360, 356, "3 超过 4 的一半，通过", 44, GREEN, weight="600")
    return board + room(hands) + shown(against, cross) + shown(eased(now, 5.2), verdict) + names()


def resolution(now):
    paper = box(80, 160, 560, 236, WHITE, INK)
    lines = (("库房办歇脚点，周一至周六开门", 0.5), ("两名党员轮流拿钥匙", 2.0), ("本月底前收拾好", 3.4))
    drawing = shown(eased(now, 0.1), paper)
    for place, (words, start) in enumerate(lines):
        part = eased(now, start)
        y = 224 + 64 * place
        drawing += shown(part, f'<circle cx="114" cy="{y - 12}" r="8" fill="{RED}"/>' + text(138, y, words, 34, INK, "start"))
    return drawing + room()


def looking_back(now):
    items = (("收拾库房", True, 0.8), ("排好钥匙班", True, 1.8), ("周六没开成门", False, 2.8))
    list_part = 1 - eased(now, 4.3)
    drawing = box(150, 160, 420, 230)
    for place, (words, done, start) in enumerate(items):
        y = 226 + 62 * place
        mark = stroke(f"M184 {y - 14} l10 12 l20 -24", GREEN, 8) if done else stroke(f"M182 {y - 12} h30", RED, 8)
        drawing += shown(eased(now, start), mark) + text(240, y, words, 40, INK, "start")
    ending = box(70, 160, 580, 230, WHITE, RED)
    ending += text(360, 232, "本子第一行", 42, MUTED) + text(360, 294, "应到　有表决权", 48, INK, weight="600")
    ending += text(360, 358, "通过要几票", 48, RED, weight="600")
    return shown(list_part, drawing) + shown(eased(now, 4.6), ending) + room()


DRAWINGS = (opening, notice, counting, talking, voting, resolution, looking_back)


def frame(second):
    step = max(index for index, scene in enumerate(SCENES) if scene[0] <= second)
    start, words, _ = SCENES[step]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" font-family="{FONTS}">'
        f'<rect width="{SIZE}" height="{SIZE}" fill="{PAPER}"/>'
        + heading(words, step)
        + DRAWINGS[step](second - start)
        + "</svg>\n"
    )


def poster():
    play = f'<circle cx="360" cy="300" r="74" fill="{RED}"/><path d="M336 258 L404 300 L336 342 z" fill="{WHITE}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" font-family="{FONTS}" role="img">\n'
        "  <title>五个人的党员大会：五个人坐在桌前，点按播放</title>\n"
        f'  <rect width="{SIZE}" height="{SIZE}" rx="20" fill="{PAPER}"/>\n'
        f"  {heading(SCENES[0][1], 0)}\n  {text(360, 184, '六步开完，55 秒，无声', 36, MUTED)}\n"
        f"  {room()}{names()}\n  {play}\n</svg>\n"
    )


def clock(second):
    minutes, rest = divmod(second, 60)
    return f"00:{int(minutes):02d}:{rest:06.3f}"


def subtitles():
    cues = [cue for _, _, lines in SCENES for cue in lines]
    blocks = [f"{clock(start)} --> {clock(end)}\n{words}\n" for start, end, words in cues]
    return "WEBVTT\n\n" + "\n".join(blocks)


def paint(job):
    drawing, picture = job
    subprocess.run(["rsvg-convert", "-o", str(picture)], input=drawing.encode(), check=True)


def film(target, folder):
    """Paints each different frame once and joins them with the time each one stays."""
    pictures, order = {}, []
    for number in range(int(LENGTH * FRAMES_PER_SECOND)):
        drawing = frame(number / FRAMES_PER_SECOND)
        name = hashlib.sha256(drawing.encode()).hexdigest()[:16] + ".png"
        pictures[name] = drawing
        order.append(name)
    with ThreadPoolExecutor() as painters:
        list(painters.map(paint, ((drawing, folder / name) for name, drawing in pictures.items())))
    for number, name in enumerate(order):
        (folder / f"frame-{number:05d}.png").symlink_to(name)
    command = ["ffmpeg", "-v", "error", "-y", "-framerate", str(FRAMES_PER_SECOND), "-i", str(folder / "frame-%05d.png")]
    command += ["-an", "-c:v", "libx264", "-profile:v", "main", "-preset", "veryslow", "-tune", "animation"]
    command += ["-crf", "23", "-g", str(FRAMES_PER_SECOND * 5), "-pix_fmt", "yuv420p", "-movflags", "+faststart"]
    command += ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", str(target)]
    subprocess.run(command, check=True)
    if target.stat().st_size > LARGEST_FILE:
        raise SystemExit(f"{target.name} has {target.stat().st_size} bytes; the limit is {LARGEST_FILE}")


def main():
    (MEDIA / f"{NAME}.vtt").write_text(subtitles(), encoding="utf-8")
    (MEDIA / f"{NAME}.poster.svg").write_text(poster(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        film(MEDIA / f"{NAME}.mp4", Path(folder))


if __name__ == "__main__":
    main()
