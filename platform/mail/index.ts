export { keepingMailer, type Letter, type Mailer, makeMailer } from "./mailer.ts";
export type { Message } from "./message.ts";
export { findLetter, getLetter, type LetterInOutbox, lettersInOutbox } from "./outbox.ts";
export { queueMail } from "./queue-mail.ts";
export { forgetMail, sendMail } from "./send-mail.ts";
