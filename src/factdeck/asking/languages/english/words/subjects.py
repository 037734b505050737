"""Heads of a sentence's subject, by the article that they cannot do without."""

from __future__ import annotations

from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.labels import COUNT_HEADS, UNIQUE_HEADS

# As often a stuff, a field or one thing among its like: `monetary policy`, `game theory`,
# `connective tissue`, `blood pressure` stand without an article.
_EITHER = word_set(
    "policy theory law design approach strategy language good cost tax debt state population "
    "disease infection virus protein drug hormone enzyme bone muscle tissue acid alloy rock "
    "mineral crystal image name date option share future institution market budget program "
    "application solution reaction mixture recession movement argument liability access page "
    "memory task cause mutation antibody membrane metric directory service manager account "
    "attack management pressure probability volume temperature density velocity frequency price "
    "speed penalty bank weight height width depth length distance amount potential fault method "
    "agreement clause framework claim firm nerve credential threat subsidy schedule period "
    "party act war"
)
COUNTED = (
    COUNT_HEADS
    | word_set(
        "trend pool sequence shard bound interval peak slope plane subset vertex edge root digit "
        "operator outcome event variable value matrix estimator classifier subplot step"
    )
) - _EITHER
"""One of several: `data record`, `upward trend`."""

MEASURED = UNIQUE_HEADS - _EITHER
"""One measure or thing of its kind: `error rate`, `sample mean`."""

LONE = word_set(
    "sun moon equator atmosphere crust mantle cortex cerebellum thalamus hypothalamus medulla "
    "nucleus brainstem spine skull heart liver kidney stomach pancreas spleen aorta atrium "
    "ventricle cochlea retina cornea pupil thyroid hippocampus amygdala dermis epidermis "
    "hypodermis epithelium endothelium myocardium pericardium endocardium epicardium peritoneum "
    "pons midbrain forebrain hindbrain telencephalon diencephalon tongue larynx pharynx epiglottis "
    "trachea oesophagus esophagus duodenum jejunum ileum colon caecum cecum rectum appendix "
    "gallbladder bladder uterus cervix placenta prostate pituitary diaphragm sternum sacrum coccyx "
    "pelvis femur tibia fibula humerus scapula clavicle patella eardrum iris cytoplasm cytosol "
    "cytoskeleton nucleolus biosphere troposphere stratosphere mesosphere thermosphere exosphere "
    "lithosphere asthenosphere hydrosphere cryosphere ionosphere photosphere chromosphere "
    "renaissance enlightenment reformation holocaust"
)
"""What there is but one of, also without a word before it: `sun`."""

CAPITALISED = word_set("renaissance enlightenment reformation holocaust sun moon")
"""Those of them that keep their capital."""

OF_SOMETHING = word_set(
    "loss lack absence presence removal addition rise fall decline growth failure collapse"
)
"""What happens to something: `the loss of a consonant`."""

COMMON_ABBREVIATIONS = word_set("OS CPU GPU ALU MMU BIOS CLI GUI PCB")
"""Letters that stand for a common noun of which a machine has one: `the OS`."""

TITLED = word_set(
    "model test theorem distribution function curve law hypothesis principle movement "
    "revolution empire kingdom dynasty battle treaty process formula algorithm network"
)
"""Heads of names in title case that take `the`: `Linear Univariate Model`."""

PEOPLES = word_set(
    "aztecs celts goths turks arabs greeks jews slavs huns vikings franks saxons mongols incas "
    "mayas moors swiss danes swedes finns poles czechs serbs kurds tatars whigs tories quakers "
    "puritans jesuits muslims christians buddhists hindus protestants catholics democrats "
    "beatles ottomans"
)
"""Plurals that keep their capital, beside those in `-ans`."""
