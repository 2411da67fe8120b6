/** The way of a letter. What is issued stays: the date has moved and the person was told. */
export const letterStates = ["draft", "signed", "numbered", "issued", "withdrawn"] as const;
export type LetterState = (typeof letterStates)[number];

interface Step {
	readonly from: readonly LetterState[];
	readonly to: LetterState;
	/** handler: acts for the body that settles; head: decides there for the field of the dossier */
	readonly by: "handler" | "head";
}

const step = (from: readonly LetterState[], to: LetterState, by: Step["by"]): Step => ({ from, to, by });

export const letterSteps = {
	change: step(["draft"], "draft", "handler"),
	sign: step(["draft"], "signed", "head"),
	number: step(["signed"], "numbered", "handler"),
	issue: step(["numbered"], "issued", "head"),
	withdraw: step(["draft", "signed", "numbered"], "withdrawn", "handler"),
} as const satisfies Record<string, Step>;
export type LetterStep = keyof typeof letterSteps;

export const stepsIn = (state: LetterState): readonly LetterStep[] =>
	(Object.keys(letterSteps) as LetterStep[]).filter((name) =>
		(letterSteps[name].from as readonly LetterState[]).includes(state),
	);
