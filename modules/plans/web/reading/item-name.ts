import type { Language } from "#platform/i18n/index.ts";
import type { ReadingItem } from "../../domain/reading-choice.ts";
import { itemMessages } from "../../reading/item-messages.ts";

/** "Nhiệm vụ 4.2" */
export const itemName = ({ kind, key }: ReadingItem, language: Language): string =>
	itemMessages[language].names[kind](key.slice(1));

/** Beside its place in the paper: "4.2", "M3"; names and the head have none. */
export const shortItemName = ({ kind, key }: ReadingItem): string | null =>
	kind === "task" ? key.slice(1) : kind === "doubt" ? `?${key.slice(1)}` : /^[MC]/.test(key) ? key : null;
