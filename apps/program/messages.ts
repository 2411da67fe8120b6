/** What the program says of itself on the terminal, in both languages on one line. */
export const programWords = {
	database: "Mở cơ sở dữ liệu … / Opening the database …",
	demo: "Nạp dữ liệu minh họa … / Loading the illustrative data …",
	working: "Việc nền đang chạy. / Background jobs are running.",
	stopping: "Đang dừng … / Stopping …",
	ready: (address: string) => `Gương đang chạy, mở / Gương is running, open:\n${address}`,
} as const;
