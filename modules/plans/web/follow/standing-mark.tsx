import type { Language } from "#platform/i18n/index.ts";
import { StateMark, type WorkState } from "#platform/ui/index.ts";
import type { Standing } from "../../domain/standing.ts";
import { workMessages } from "../../follow/work-messages.ts";

/** The shape of each standing; several share one and differ by their words. */
export const shapeOf: Readonly<Record<Standing, WorkState>> = {
	"late-still": "late-still",
	"late-moving": "late-moving",
	"due-soon": "due-soon",
	returned: "returned",
	"handed-back": "returned",
	ownerless: "unknown",
	"to-sign": "waiting",
	"to-accept": "waiting",
	"on-track": "on-track",
	"not-started": "not-due",
	"done-late": "done",
	done: "done",
	stopped: "stopped",
	declined: "stopped",
};

interface Props {
	readonly standing: Standing;
	readonly language: Language;
	/** how many, in front of the word */
	readonly count?: string;
}

export function StandingMark({ standing, language, count }: Props) {
	const words = workMessages[language];
	const word = words.standings[standing];
	return <StateMark state={shapeOf[standing]}>{count ? words.counted(count, word) : word}</StateMark>;
}
