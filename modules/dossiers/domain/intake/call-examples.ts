/** A call as it may look: invented people, real structure; a test sends it. */
export const exampleMeasured = [
	{
		code: "000.00.20.H20-261102-0001",
		body: "UBND xã Thiện Tân",
		procedureCode: "1.001193",
		receivedAt: "2026-11-02T08:10:00+07:00",
		dueAt: "2026-11-06",
		settledAt: "2026-11-05T15:00:00+07:00",
		state: "settled",
		channel: "portal" as const,
		proxy: null,
		fee: 0,
	},
];

export const exampleFiled = [
	{
		run: true as const,
		code: "G22.99.02-261120-0007",
		deskBody: "vn34:06436/xa.tt-pvhcc",
		body: "vn34:06436/xa.ubnd",
		procedureCode: "1.001193",
		filedAt: "2026-11-20T21:40:00+07:00",
		applicant: { kind: "person" as const, name: "Bác Tư", phone: "0900000000" },
		papers: [{ name: "Tờ khai" }],
	},
];

export const exampleAnswer = {
	intake: "019d0000-0000-7000-8000-000000000001",
	rows: [{ code: "000.00.20.H20-261102-0001", outcome: "added" }],
	doubts: { "due-by-day": { count: 1, rows: [1], values: [] } },
};
