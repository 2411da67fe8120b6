/** The same question is answered once; for as long as the returned function lives. */
export function remember<Question, Answer>(
	answer: (question: Question) => Answer,
): (question: Question) => Answer {
	const known = new Map<Question, Answer>();
	return (question) => {
		const before = known.get(question);
		if (before !== undefined) return before;
		const now = answer(question);
		known.set(question, now);
		return now;
	};
}
