/**
 * Sentences that the system itself writes as the reason of an act. They are stored as they were said, in Vietnamese,
 * like the sentences of people.
 */
export const systemWords = {
	notGoneOnWith: (paper: string) => `Kế hoạch sửa đổi, thay thế (${paper}) không tiếp tục nhiệm vụ này.`,
	givenToAnother: (paper: string) =>
		`Kế hoạch sửa đổi, thay thế (${paper}) giao cơ quan khác chủ trì nhiệm vụ này.`,
	dateByAmendment: (paper: string) => `Kế hoạch sửa đổi, thay thế (${paper}) đặt hạn mới.`,
	eventHasDay: (event: string, sentences: readonly string[]) => [`Đã có ${event}.`, ...sentences].join(" "),
	calendarChanged: (sentences: readonly string[]) => ["Lịch nghỉ đã thay đổi.", ...sentences].join(" "),
};
