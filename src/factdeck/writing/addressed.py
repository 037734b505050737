"""Text in a note that talks to the model instead of stating something.

Such a fact is never sent and never counts as ground for an answer: at worst it loses its cards.
"""

from __future__ import annotations

import re

_ADDRESSED = re.compile(
    r"""
    # Orders about the text before: `ignore the above`, `disregard all previous instructions`.
    \b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}
      \b(?:above|previous|preceding|prior|earlier|instructions?|prompts?|rules?|everything)\b
    # Orders about the cards: `answer every question with …`, `output the following`.
  | \b(?:answer|reply|respond|output|return|write|say|print|make|create|produce|use|set)\b
      [^.\n]{0,40}\b(?:every|all|each|only|any)\b[^.\n]{0,25}
      \b(?:questions?|cards?|answers?|flash\ ?cards?|prompts?|requests?)\b
  | \b(?:you\ are\ (?:now\ )?(?:an?\ )?(?:ai|llm|assistant|language\ model|chatbot|dan\b)
      | (?:as|dear)\ (?:an?\ )?(?:ai|llm|language\ model|assistant)\b)
  | \b(?:system|developer)\ (?:prompt|message)\s*[:>]
  | \b(?:new|updated|real)\ instructions?\s*[:>]
  | <\|?\s*/?\s*(?:im_start|im_end|system|assistant|endoftext)\b | \[/?INST\]
    # 위의 지시를 무시하고, 이전 명령은 잊어라; 모든 질문에 …라고 답하라; 너는 이제 AI…
  | (?:위|이전|앞|지금까지|기존|다음)(?:의|에\ 나온|까지의)?\s*(?:모든\s*)?
      (?:지시|명령|지침|규칙|내용|프롬프트|설명)\S*\s*(?:모두\s*|전부\s*)?(?:무시|잊|따르지\ ?마)
  | (?:모든|각)\s*(?:질문|카드|답|답변|정답)\S*\s[^.\n]{0,40}
      (?:답하|대답하|출력하|적어라|적으|써라|쓰시오|만들어라|만드시오|하시오|해라|하라)
  | (?:너는|당신은|넌)\s*(?:이제|지금)?\s*(?:부터\s*)?[^.\n]{0,15}
      (?:AI|인공지능|언어\ ?모델|어시스턴트|챗봇)
  | 시스템\ ?프롬프트\s*[:：]
    """,
    re.IGNORECASE | re.VERBOSE,
)


def talks_to_model(text: str) -> bool:
    """Tell whether a text gives orders to whoever makes cards of it."""
    return bool(_ADDRESSED.search(text))
