import { defineMessages, type Language } from "#platform/i18n/index.ts";
import type { Limit } from "../domain/life/rules.ts";
import { lifeMessages } from "../life/messages.ts";

const words = defineMessages({ sameDay: "trong ngày" }, { sameDay: "the same day" });

/** "5 ngày làm việc"; a limit of nought days is the day itself. */
export const limitWords = ({ amount, unit }: Limit, language: Language): string =>
	amount === 0 && unit !== "working-hour"
		? words[language].sameDay
		: lifeMessages[language].limit[unit](amount);
