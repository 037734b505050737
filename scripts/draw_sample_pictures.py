"""Draw the pictures of the sample notes: `scripts/draw_sample_pictures.py [NOTES]`.

Flat diagrams on a light, rounded panel, 720 pixels wide: sharp at phone width, legible on a light
and on a dark card. The same fonts and Pillow give the same bytes. Needs Noto Sans CJK (Debian:
`fonts-noto-cjk`; its licence, the OFL, lets rendered text be used freely).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import atan2, cos, pi, sin
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Callable

FONTS = Path("/usr/share/fonts/opentype/noto")
KOREAN_FACE = 1  # the index of the Korean face in each Noto CJK collection
SCALE = 3  # drawn this much larger, then reduced: Pillow itself does not smooth shapes
PANEL, PANEL_EDGE, INK, SOFT_INK = "#f7f9fc", "#d3dbe6", "#1f2a37", "#5b6878"

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, width, height, in pixels of the finished picture."""


@dataclass(frozen=True, slots=True)
class Tint:
    """A fill and the darker colour of its outline."""

    fill: str
    edge: str


BLUE = Tint("#dbe9ff", "#3b74d9")
GREEN = Tint("#d9f2e3", "#2e9560")
AMBER = Tint("#fdeecb", "#c98a12")
VIOLET = Tint("#e9e2fd", "#7a5bd0")
GREY = Tint("#e6ebf2", "#78869a")
WHITE = Tint("#ffffff", "#b4c0cf")


@cache
def font(size: float, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Give the Korean face of Noto Sans at a size in finished pixels."""
    name = "NotoSansCJK-Bold.ttc" if bold else "NotoSansCJK-Regular.ttc"
    return ImageFont.truetype(FONTS / name, round(size * SCALE), index=KOREAN_FACE)


class Sketch:
    """A picture in the making; every measure is in pixels of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self._image = Image.new("RGBA", (width * SCALE, height * SCALE), (0, 0, 0, 0))
        self._draw = ImageDraw.Draw(self._image)
        self.box((1, 1, width - 2, height - 2), Tint(PANEL, PANEL_EDGE), radius=20)

    def box(self, at: Box, tint: Tint, text: str = "", *, radius: float = 12) -> None:
        """Draw a rounded box with its text in the middle; a second line is smaller."""
        left, top, width, height = (value * SCALE for value in at)
        self._draw.rounded_rectangle(
            (left, top, left + width, top + height),
            radius * SCALE,
            tint.fill,
            tint.edge,
            round(2.5 * SCALE),
        )
        middle, centre = at[0] + at[2] / 2, at[1] + at[3] / 2
        first, _, second = text.partition("\n")
        if second:
            self.text((middle, centre - 15), first, 26, bold=True)
            self.text((middle, centre + 19), second, 21, colour=SOFT_INK)
        elif first:
            self.text((middle, centre), first, 26, bold=True)

    def text(
        self, at: Point, text: str, size: float = 24, *, bold: bool = False, colour: str = INK
    ) -> None:
        """Write one line, centred on a point."""
        place = (at[0] * SCALE, at[1] * SCALE)
        self._draw.text(place, text, colour, font(size, bold=bold), anchor="mm")

    def arrow(self, *points: Point, colour: str = SOFT_INK) -> None:
        """Draw a line through the points with a head at the last."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        (x0, y0), (x1, y1) = scaled[-2:]
        angle, head = atan2(y1 - y0, x1 - x0), 15 * SCALE
        neck = (x1 - head * 0.8 * cos(angle), y1 - head * 0.8 * sin(angle))
        for start, end in pairwise([*scaled[:-1], neck]):
            self._draw.line((start, end), colour, round(3.5 * SCALE))
        wings = [
            (x1 - head * cos(angle + turn), y1 - head * sin(angle + turn))
            for turn in (-pi / 7, pi / 7)
        ]
        self._draw.polygon([(x1, y1), *wings], colour)

    def line(self, start: Point, end: Point, colour: str = SOFT_INK) -> None:
        """Draw a plain line."""
        ends = [(x * SCALE, y * SCALE) for x, y in (start, end)]
        self._draw.line(ends, colour, round(3 * SCALE))

    def save(self, path: Path) -> None:
        """Reduce to the finished size and write as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._image.reduce(SCALE).save(path, optimize=True)


def vm_and_container() -> Sketch:
    """Two stacks: virtual machines with a guest system each, containers on one kernel."""
    sketch = Sketch(720, 470)
    for left, title in ((28, "가상 머신"), (372, "컨테이너")):
        sketch.text((left + 160, 42), title, 30, bold=True)
    for column in (28, 192):
        sketch.box((column, 78, 156, 66), BLUE, "앱")
        sketch.box((column, 152, 156, 62), VIOLET, "라이브러리")
        sketch.box((column, 222, 156, 62), AMBER, "게스트 OS")
    sketch.box((28, 292, 320, 62), GREEN, "하이퍼바이저")
    for column in (372, 536):
        sketch.box((column, 152, 156, 62), BLUE, "앱")
        sketch.box((column, 222, 156, 62), VIOLET, "라이브러리")
    sketch.box((372, 292, 320, 62), GREEN, "호스트 OS의 커널")
    for left in (28, 372):
        sketch.box((left, 362, 320, 62), GREY, "하드웨어")
    return sketch


def image_and_container() -> Sketch:
    """From the Dockerfile through the image to containers, with the registry beside it."""
    sketch = Sketch(720, 420)
    sketch.box((28, 150, 158, 84), GREY, "Dockerfile\n절차")
    sketch.box((284, 150, 158, 84), AMBER, "이미지\n읽기 전용")
    for index, top in enumerate((40, 150, 260), start=1):
        sketch.box((536, top, 156, 84), BLUE, f"컨테이너 {index}\n쓰기 레이어")
        sketch.arrow((446, 192), (532, top + 42))
    sketch.box((284, 312, 158, 80), GREEN, "레지스트리")
    sketch.arrow((190, 192), (280, 192))
    sketch.text((235, 166), "build", 21, colour=SOFT_INK)
    sketch.text((468, 112), "run", 21, colour=SOFT_INK)
    sketch.arrow((338, 238), (338, 308))
    sketch.arrow((388, 308), (388, 238))
    sketch.text((304, 273), "push", 21, colour=SOFT_INK)
    sketch.text((418, 273), "pull", 21, colour=SOFT_INK)
    return sketch


def reconcile_loop() -> Sketch:
    """The controller's loop: observe, compare, act."""
    sketch = Sketch(720, 400)
    sketch.box((260, 28, 200, 88), BLUE, "관찰\n현재 상태")
    sketch.box((460, 268, 220, 88), AMBER, "비교\n원하는 상태와")
    sketch.box((40, 268, 220, 88), GREEN, "조정\n차이를 없앤다")
    sketch.arrow((464, 72), (570, 72), (570, 264))
    sketch.arrow((456, 312), (264, 312))
    sketch.arrow((150, 264), (150, 72), (256, 72))
    sketch.text((360, 196), "컨트롤러", 30, bold=True)
    return sketch


def cluster() -> Sketch:
    """The parts of the control plane and of a worker node."""
    sketch = Sketch(720, 560)
    sketch.box((28, 24, 664, 240), BLUE, radius=18)
    sketch.text((360, 56), "컨트롤 플레인", 28, bold=True)
    sketch.box((48, 88, 168, 66), WHITE, "etcd")
    sketch.box((276, 88, 168, 66), WHITE, "API 서버")
    sketch.box((504, 88, 168, 66), WHITE, "스케줄러")
    sketch.box((504, 176, 168, 66), WHITE, "컨트롤러")
    sketch.arrow((272, 121), (220, 121))
    sketch.arrow((500, 121), (448, 121))
    sketch.arrow((500, 209), (400, 209), (400, 158))
    for left, name in ((28, "워커 노드 1"), (372, "워커 노드 2")):
        sketch.box((left, 318, 320, 218), GREEN, radius=18)
        sketch.text((left + 160, 510), name, 26, bold=True)
        sketch.box((left + 14, 336, 122, 60), WHITE, "kubelet")
        sketch.box((left + 146, 336, 160, 60), WHITE, "kube-proxy")
        sketch.box((left + 14, 412, 140, 66), AMBER, "파드")
        sketch.box((left + 166, 412, 140, 66), AMBER, "파드")
    for kubelet in (103, 447):
        sketch.arrow((kubelet, 332), (kubelet, 290), (320, 290), (320, 158))
    return sketch


def deployment_and_service() -> Sketch:
    """A Deployment makes pods through a ReplicaSet; a Service finds them by their label."""
    sketch = Sketch(720, 520)
    sketch.box((236, 24, 248, 62), VIOLET, "디플로이먼트")
    sketch.box((236, 122, 248, 62), BLUE, "레플리카셋")
    sketch.arrow((360, 90), (360, 118))
    sketch.box((216, 416, 288, 80), GREEN, "서비스\n고정된 주소")
    for left in (48, 268, 488):
        sketch.box((left, 248, 184, 92), AMBER, "파드\napp=web")
        sketch.arrow((360, 188), (left + 92, 244))
        sketch.arrow((360, 412), (left + 92, 344))
    sketch.text((112, 206), "개수 유지", 21, colour=SOFT_INK)
    sketch.text((112, 396), "레이블로 선택", 21, colour=SOFT_INK)
    return sketch


def encapsulation() -> Sketch:
    """A message gains a header on its way down the layers."""
    sketch = Sketch(720, 400)
    headers = (("TCP", VIOLET), ("IP", GREEN), ("Eth", AMBER))
    layers = ("Application", "Transport", "Internet", "Link")
    for row, layer in enumerate(layers):
        top = 28 + row * 92
        sketch.text((96, top + 33), layer, 25, bold=True)
        sketch.box((472, top, 220, 66), BLUE, "message")
        for count, (name, tint) in enumerate(headers[:row]):
            sketch.box((472 - 94 * (count + 1), top, 90, 66), tint, name)
        if row:
            sketch.arrow((582, top - 24), (582, top - 3))
    return sketch


def three_way_handshake() -> Sketch:
    """The three segments that open a TCP connection."""
    sketch = Sketch(720, 420)
    sketch.box((40, 26, 180, 60), BLUE, "Client")
    sketch.box((500, 26, 180, 60), GREEN, "Server")
    for x in (130, 590):
        sketch.line((x, 86), (x, 396), "#b4c0cf")
    segments = (("SYN", False), ("SYN + ACK", True), ("ACK", False))
    for step, (flags, back) in enumerate(segments):
        top = 134 + step * 96
        ends = ((134, top), (586, top + 40))
        if back:
            ends = ((586, top), (134, top + 40))
        sketch.arrow(*ends, colour=GREEN.edge if back else BLUE.edge)
        sketch.text((360, top - 10), f"{step + 1}. {flags}", 27, bold=True)
    return sketch


PICTURES: dict[str, Callable[[], Sketch]] = {
    "쿠버네티스/images/1-vm-and-container.png": vm_and_container,
    "쿠버네티스/images/2-image-and-container.png": image_and_container,
    "쿠버네티스/images/3-reconcile-loop.png": reconcile_loop,
    "쿠버네티스/images/4-cluster.png": cluster,
    "쿠버네티스/images/5-deployment-and-service.png": deployment_and_service,
    "networking/images/1-encapsulation.png": encapsulation,
    "networking/images/2-three-way-handshake.png": three_way_handshake,
}


def main() -> None:
    """Draw every picture below the folder named on the command line, or `notes`."""
    notes = Path(sys.argv[1] if len(sys.argv) > 1 else "notes")
    for name, draw in PICTURES.items():
        path = notes / name
        draw().save(path)
        print(f"{path} {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
