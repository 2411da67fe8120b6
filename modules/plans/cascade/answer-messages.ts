import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the page that says who has answered a plan with an own one, and of what answering leaves in the record. */
export const answerMessages = defineMessages(
	{
		/** kept in the record of the task */
		answeredBy: (paper: string) => `Đã ban hành ${paper}.`,
		signedPlan: "Kế hoạch đã ký",
	},
	{
		answeredBy: (paper: string) => `Issued: ${paper}.`,
		signedPlan: "The signed plan",
	},
);
