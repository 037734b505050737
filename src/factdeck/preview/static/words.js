// The page's own words, in the reader's language.

const KOREAN = {
  "Search": "찾기",
  "Search questions, answers, notes": "질문, 답, 노트에서 찾기",
  "Topic": "주제",
  "Rule": "규칙",
  "Language": "언어",
  "State": "상태",
  "All topics": "모든 주제",
  "All rules": "모든 규칙",
  "All languages": "모든 언어",
  "Places": "위치",
  "Tags": "태그",
  "All": "전체",
  "Cards": "카드",
  "Held back": "보류",
  "No question": "질문 없음",
  "Skipped": "건너뜀",
  "Card": "카드",
  "Cards and bullets": "카드와 항목",
  "Source": "출처",
  "Overview": "한눈에",
  "Keys": "단축키",
  "Close": "닫기",
  "Back to the list": "목록으로",
  "Previous card (k)": "이전 카드 (k)",
  "Next card (j)": "다음 카드 (j)",
  "Show answer": "답 보기",
  "Show question": "질문 보기",
  "Nothing matches.": "맞는 것이 없습니다.",
  "No card": "카드 없음",
  "Answer": "답",
  "Question": "질문",
  "Deck": "덱",
  "Also considered": "다른 후보",
  "Confidence": "확신도",
  "Open in the editor (o)": "편집기에서 열기 (o)",
  "Theme: as the system": "화면: 시스템 설정",
  "Theme: light": "화면: 밝게",
  "Theme: dark": "화면: 어둡게",
  "Next card": "다음 카드",
  "Previous card": "이전 카드",
  "Turn the card": "카드 뒤집기",
  "Open the note in the editor": "편집기에서 노트 열기",
  "Light, dark, as the system": "밝게, 어둡게, 시스템 설정",
  "Charts and problems": "도표와 문제",
  "These keys": "이 단축키",
  "Close, leave the search, back to the list": "닫기, 찾기에서 나가기, 목록으로",
  "By topic": "주제별",
  "By confidence": "확신도별",
  "Problems in the notes": "노트의 문제",
  "and {count} more": "그 밖에 {count}개",
  "{count} from {low} to {high}": "{low}~{high}: {count}개",
  "{position} of {count}": "{count}개 중 {position}",
};

const korean = navigator.language.toLowerCase().startsWith("ko");

/** Give a text in the reader's language, `{name}` filled from the values. */
export function say(english, values = {}) {
  const text = (korean && KOREAN[english]) || english;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Translate what stands in the page: text, labels, hints of input fields. */
export function translatePage() {
  document.documentElement.lang = korean ? "ko" : "en";
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = say(element.textContent);
  }
  for (const element of document.querySelectorAll("[data-say-label]")) {
    const label = say(element.dataset.sayLabel);
    element.setAttribute(element.tagName === "IFRAME" ? "title" : "aria-label", label);
    if (element.tagName === "BUTTON") element.title = label;
  }
  for (const element of document.querySelectorAll("[data-say-hint]")) {
    element.placeholder = say(element.dataset.sayHint);
  }
}
