import type { Language } from "#platform/i18n/index.ts";
import { LanguageOf } from "#platform/ui/index.ts";

/** What people wrote in Vietnamese: on an English page it says so, for whoever has it read aloud. */
export const AsWritten = ({ language, text }: { readonly language: Language; readonly text: string }) =>
	language === "vi" ? <span>{text}</span> : <LanguageOf tag="vi">{text}</LanguageOf>;
