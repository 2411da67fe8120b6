import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { PageAnswer, RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { intakeMessages } from "../../intake/messages.ts";
import type { IntakeRow } from "../../store/intake/intakes.ts";

export const intakesAddress = "/nhap-ho-so";
export const intakeAddress = (id: string, rest = ""): string => `${intakesAddress}/lan/${id}${rest}`;
export const sourceAddress = (id: string, rest = ""): string => `${intakesAddress}/he-thong/${id}${rest}`;
export const apiAddress = "/api/ho-so";

export const ofIntake = z.object({ id: z.uuid() });
export const ofSource = z.object({ source: z.string().regex(/^[a-z0-9-]{2,60}$/) });
/** the state of the intake that the person saw */
export const seenChanges = z.coerce.number().int().min(1);

export const intakeName = (intake: IntakeRow, sourceName: string, language: Language): string => {
	const words = intakeMessages[language];
	const file =
		intake.day === null
			? intake.file_name
			: words.calls(formatDay(Temporal.PlainDate.from(intake.day), language));
	return words.one(file, sourceName);
};

export const countsText = (intake: IntakeRow, language: Language): string => {
	const count = (figure: number) => formatCount(figure, language);
	const { added, changed, same, refused } = intake;
	return intakeMessages[language].countsOf(count(added), count(changed), count(same), count(refused));
};

/** A page of the room, with its trail. */
export function pageOfIntake(
	{ language }: Pick<RequestContext, "language">,
	title: string,
	body: PageAnswer["body"],
): PageAnswer {
	const room = { label: intakeMessages[language].title, address: intakesAddress };
	return {
		title,
		section: "/ban-lam-viec",
		noindex: true,
		trail: title === room.label ? [] : [room],
		body,
	};
}
