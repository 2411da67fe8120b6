/** What questions to figures tell the world and the audit trail. */
export const questionEvents = [
	"indices/question-asked",
	"indices/question-shown",
	"indices/question-refused",
	"indices/question-answered",
] as const;
