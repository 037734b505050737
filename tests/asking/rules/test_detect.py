"""The language of a note is told from scripts and function words."""

from __future__ import annotations

import pytest

from factdeck.asking.detect import detect


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("en", ["The kernel is the part of the system that talks to the hardware"]),
        ("ko", ["커널은 하드웨어와 대화하는 부분이다", "kubelet, etcd, Pod"]),
        ("ko", ["`kubectl get pods -A`로 모든 Pod를 볼 수 있다"]),
        ("de", ["Der Kern ist der Teil des Systems, der mit der Hardware spricht"]),
        ("fr", ["Le noyau est la partie du système qui parle avec le matériel"]),
        ("es", ["El núcleo es la parte del sistema que habla con el hardware"]),
        ("ja", ["カーネルはハードウェアと話す部分である"]),
        ("zh", ["内核是与硬件对话的部分"]),
        ("ru", ["Ядро это часть системы"]),
    ],
)
def test_languages(code: str, texts: list[str]) -> None:
    assert detect(texts) == code


def test_formulas_tell_nothing() -> None:
    german = ["Sei $a \\in A$ und $b \\in B$", "dann ist $a \\le b$ und auch $v \\ge z$"]
    assert detect(german) == "de"


@pytest.mark.parametrize("texts", [[], [""], ["kubectl get pods -A"], ["123 456"], ["S3, EC2"]])
def test_undecided(texts: list[str]) -> None:
    assert detect(texts) == ""
