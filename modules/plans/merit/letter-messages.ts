import { defineMessages } from "#platform/i18n/index.ts";

/** Words of letters about reward and criticism; what was written stays on the page. */
export const meritLetters = defineMessages(
	{
		subject: {
			proposed: (kind: string, body: string) => `Đề nghị ${kind.toLowerCase()}: ${body}`,
			answered: (body: string) => `Đã có ý kiến của bên được nêu tên: ${body}`,
			decided: (kind: string, body: string) => `Đã có kết quả đề nghị ${kind.toLowerCase()}: ${body}`,
		},
		proposed: "Có đề nghị như trên, dựa vào việc giữ hạn các nhiệm vụ đã giao.",
		hearing: (day: string) => `Bên được nêu tên được nói đến hết ngày ${day}, trước khi có quyết định.`,
		answered: "Người quyết định có thể đọc ý kiến và xem từng việc làm căn cứ.",
		decided: "Kết quả và lý do ở trang của đề nghị.",
		open: (address: string) => `Xem tại: ${address}`,
		why: "Ông/Bà nhận thư này vì giữ chức vụ ở cơ quan có liên quan, đã đề nghị, hoặc được nêu tên.",
	},
	{
		subject: {
			proposed: (kind, body) => `${kind} proposed: ${body}`,
			answered: (body) => `The other side has spoken: ${body}`,
			decided: (kind, body) => `${kind}: what became of the proposal about ${body}`,
		},
		proposed: "This was proposed from how the dates of given tasks were kept.",
		hearing: (day) => `The other side may speak until the end of ${day}, before anything is decided.`,
		answered: "Who decides can read the statement and see each task.",
		decided: "The outcome and its reason stand on the page of the proposal.",
		open: (address) => `Open: ${address}`,
		why: "You receive this because you hold a post at a body concerned, proposed it, or are spoken of.",
	},
);
