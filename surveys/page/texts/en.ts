import { countWords, type PageTexts } from "./page-texts";

export const en: PageTexts = {
  language: "Language",
  skip: "Go to the questions",
  askedBy: (project) => `Asked by: ${project}`,
  minutes: (count) => (count === 1 ? "Takes about a minute" : `Takes about ${count} minutes`),
  about: (name) => `The questions are about ${name}`,
  privacy: {
    named: { name: "With your name", means: "The job coach and the project's staff see the answer with your name." },
    confidential: {
      name: "Confidential",
      means: "No name is shown in the results. The answer is used only in summaries and to follow progress.",
    },
    anonymous: {
      name: "Anonymous",
      means:
        "The answer is not tied to anybody. Results are shown only when at least five have answered. Please write no names in the answers.",
    },
  },
  whomToAsk: (audience) =>
    audience === "client" ? "If anything is unclear, ask your job coach." : "The job coach can tell you more.",
  question: "Question {n}/{of}",
  questionOfSome: "Question {n}",
  optional: "optional",
  noNames: "Please write no names or contact details.",
  choose: "Choose",
  next: "Next",
  back: "Previous",
  send: "Send answers",
  sending: "Sending…",
  allAsked: "That was every question. The answers can be sent now.",
  wrong: "Error",
  summary: "Some answers need a correction",
  howMany: (least, most) => countWords(least, most, ["Choose at least", "Choose at most", "Choose"]),
  listen: "Listen",
  stopListening: "Stop listening",
  largeText: "Larger text",
  normalText: "Normal text",
  resumed: "The earlier answers are still here. You can go on from where you stopped.",
  keptOnServer: "The unfinished answers are saved. You can go on with the same link.",
  keptHere: "The unfinished answers stay on this device only, until they are sent.",
  forget: "Remove the answers from this device",
  forgotten: "The answers were removed from this device.",
  offline: "No connection. The answer is sent when the connection is back.",
  unreachable: "The service does not answer just now. We will send the answer again in a moment.",
  offlineTablet: "Do not close the page before that.",
  noLanguageOffline: "No connection. The language can be changed when the connection is back.",
  tryNow: "Try now",
  preview: "Preview – nothing is saved",
  slowDown: (seconds) =>
    `That was sent too many times in a row. Wait ${seconds} seconds and send again. The answers are still on this page.`,
  noMoreReminders: "Do not remind me about this questionnaire",
  accessibility: "Accessibility",
  thanks: { title: "Thank you!", text: "The answer is saved. You can close the page." },
  thanksTablet: { title: "Thank you!", text: "The answer is saved. You can hand back the device." },
  previewed: { title: "End of the preview", text: "The answers would be accepted like this. Nothing was saved." },
  used: {
    title: "This questionnaire has been answered",
    text: "Thank you! The answer is saved and nothing needs to be done. If something was left unsaid, tell the job coach.",
  },
  expired: {
    title: "The link has expired",
    text: "This link no longer takes answers. The job coach can give you a new one.",
  },
  closed: {
    title: "The questionnaire has ended",
    text: "Answers are no longer taken. You can still give feedback to the job coach directly.",
  },
  unknown: {
    title: "The link does not work",
    text: "A character may be missing from the address. Open the link again from the message, or copy all of it. The job coach can give you a new one.",
  },
  broken: {
    title: "Something went wrong",
    text: "The answer was not saved. Go back to the page before and try again in a moment.",
  },
  tooLong: {
    title: "The answer is too long",
    text: "The answer was not saved. Go back to the page before, shorten the text and send again.",
  },
  stop: {
    title: "Stop the reminders?",
    text: "The questionnaire stays open: you can answer whenever you like.",
    button: "Do not remind me",
  },
  stopped: {
    title: "No more reminders",
    text: "You can still answer with the same link.",
    answer: "Answer the questionnaire",
  },
  statement: {
    title: "Accessibility statement",
    parts: [
      {
        title: null,
        text: [
          "This statement is about Teho's questionnaire pages. They are made to meet levels A and AA of WCAG 2.2.",
          "The pages work by keyboard, with a screen reader, on a small screen and enlarged, also without JavaScript. They are checked by machine before every release.",
        ],
      },
      {
        title: "Known gaps",
        text: [],
        list: [
          "Listen uses the device's own voice. Where the device has no voice in the page's language, it is not shown.",
          "Without a connection the page cannot be opened again. A page already open works and sends the answer when the connection is back.",
          "Without JavaScript unfinished answers are not saved, and the page's own button for larger text is missing. The browser's zoom works.",
          "The date picker is the browser's own, and how usable it is depends on the device.",
          "The pages have not yet been tested with disabled users.",
        ],
      },
      {
        title: "Feedback and help",
        text: [
          "Tell the job coach, or the project that sent the questionnaire, about anything that does not work. The questions can also be answered by phone or in person.",
          "If that does not help, turn to the supervisory authority: the Finnish Transport and Communications Agency Traficom, webaccessibility.fi.",
        ],
      },
    ],
  },
};
