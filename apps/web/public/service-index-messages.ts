import { defineMessages } from "#platform/i18n/messages.ts";

export const serviceIndexMessages = defineMessages(
	{
		title: "Điểm trên Cổng Dịch vụ công quốc gia",
		titleOf: (year: number) => `Điểm trên Cổng Dịch vụ công quốc gia, năm ${year}`,
		sub: "Điểm do Cổng công bố là điểm chính thức. Số tính ở trên giải thích điểm ấy từ hồ sơ có trong Gương, nên hai số có thể khác nhau.",
		provincesOnly: "Ở đây chỉ có điểm công bố của cấp tỉnh.",
		notHere: "Bản cài đặt này không có số liệu do Cổng công bố.",
		unit: "Đo dưới tên",
		component: "Thành phần",
		points: "Điểm công bố",
		missing: "không công bố",
		of: (points: string, most: string) => `${points}/${most}`,
		country: "Cả nước",
	},
	{
		title: "Points on the National Public Service Portal",
		titleOf: (year) => `Points on the National Public Service Portal in ${year}`,
		sub: "The portal's points are the official ones. What is computed above explains them from the dossiers known here, so the two may differ.",
		provincesOnly: "Published points are here for provinces only.",
		notHere: "This installation holds no figures of the portal.",
		unit: "Measured as",
		component: "Component",
		points: "Published points",
		missing: "not published",
		of: (points, most) => `${points}/${most}`,
		country: "The whole country",
	},
);
