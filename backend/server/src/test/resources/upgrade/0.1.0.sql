-- migration 64 at 2026-11-29T01:49:29Z
COPY accounts (id, email, name, password_hash, role, disabled_at, created_at, pin_hash, pin_tries, pin_locked_until) FROM STDIN;
1	owner@example.com		$argon2id$v=19$m=19456,t=2,p=1$khvQMvMSwKzKlO/qke9cNQ$yrOoU7aXCUqkOlMdKGp3QZlap2aeaj1pe5Bm4KZ4kLM	owner	\N	2026-11-29 01:49:17.881769+00	\N	0	\N
\.
COPY audit_log (id, at, account_id, api_key_id, actor, action, subject, subject_id, details) FROM STDIN;
1	2026-11-29 01:49:17.395348+00	1	\N	owner@example.com	set-up	business	\N	{"name": "Trattoria Roma"}
2	2026-11-29 01:49:17.994769+00	1	\N	owner@example.com	change	business	\N	{"timeZone": "Europe/Rome", "fromEmail": "hello@shop.example.com", "postalAddress": "Via Roma 1"}
3	2026-11-29 01:49:18.040319+00	1	\N	owner@example.com	change	sending	\N	{"quietHours": "false", "smsOnlyAgreed": "false"}
4	2026-11-29 01:49:18.156088+00	1	\N	owner@example.com	create	campaign	1	{}
5	2026-11-29 01:49:22.771426+00	1	\N	owner@example.com	send	campaign	1	{}
6	2026-11-29 01:49:29.336325+00	1	\N	owner@example.com	redeem	coupon	1	{"redemption": 1}
\.
COPY business (id, name, postal_address, time_zone, default_country, currency, brand_color, from_name, from_email, reply_to, link_secret, created_at, places, logo, logo_type, sms_part_price, sms_opt_out_text, quiet_hours, quiet_from, quiet_until, cap_messages, cap_days, sms_only_agreed, language, count_opens, count_clicks) FROM STDIN;
1	Trattoria Roma	Via Roma 1	Europe/Rome	US	USD	#0b7285		hello@shop.example.com		\\x085ee6844e800053ede6d7aea409767e0b76d76cc10f154be77b736c8cd29e40	2026-11-29 01:49:17.395348+00	{}	\N	\N	\N	Reply STOP to opt out	f	21:00:00	09:00:00	\N	\N	f	en	f	f
\.
COPY campaign_contents (campaign_id, subject, email_content, sms_content, design, email_text) FROM STDIN;
1	{{ first_name }}, a present for you	<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light">\n<title>{{ business.name }}</title>\n</head>\n<body style="margin:0;padding:0;background:#f3f4f6;font-family:Arial,Helvetica,sans-serif;color:#1f2933">\n<div style="display:none;max-height:0;overflow:hidden">Show this coupon on your next visit.</div>\n<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6">\n<tr><td align="center" style="padding:24px 12px">\n<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px">\n<tr><td style="padding:28px 32px 0;font-size:15px;font-weight:bold;color:#0b7285">{{ business.name }}</td></tr>\n<tr><td style="padding:12px 32px 0"><h1 style="margin:0 0 12px;font-size:26px;line-height:1.25">{{ offer_title | default("A little thank-you", true) }}</h1><p style="margin:0 0 12px;font-size:16px;line-height:1.6">Hello{% if first_name %} {{ first_name }}{% endif %},</p><p style="margin:0 0 12px;font-size:16px;line-height:1.6">we have something for you: show this code when you pay, on your phone or printed.</p></td></tr>\n<tr><td align="center" style="padding:12px 32px 8px">{{ qr_code }}</td></tr>\n<tr><td style="padding:8px 32px 28px;font-size:14px;line-height:1.5;color:#52606d;text-align:center">Valid until {{ expires_at }}.{% if offer_terms %} {{ offer_terms }}{% endif %}</td></tr>\n</table>\n<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">\n<tr><td style="padding:20px 32px;font-size:13px;line-height:1.5;color:#52606d;text-align:center">\n{{ business.name }}{% if business.postal_address %} &middot; {{ business.postal_address }}{% endif %}<br>\n<a href="{{ unsubscribe_url }}" style="color:#52606d">Unsubscribe</a> &middot;\n<a href="{{ preferences_url }}" style="color:#52606d">Choose what you get</a> &middot;\n<a href="{{ why_url }}" style="color:#52606d">Why did I get this?</a>\n</td></tr>\n</table>\n</td></tr>\n</table>\n</body>\n</html>\n		\N	
\.
COPY campaign_counts (campaign_id, channel, total, sent, failed, skipped, unknown, parts_used, quiet_until, parts_wanted, stop_reason) FROM STDIN;
1	sms	0	0	0	0	0	0	\N	\N	\N
1	email	300	75	0	0	0	0	\N	\N	\N
\.
COPY campaigns (id, name, from_name, reply_to, qr_embedding, offer_title, offer_terms, target_segments, excluded_segments, qr_expiration_days, max_usage, send_rate_limit_emails, send_rate_limit_sms, status, status_reason, scheduled_at, created_at, updated_at, sent_at, completed_at, expanded_to, audience_max_id, expanded_at, total_targeted, valid_from, valid_until, valid_weekdays, valid_time_from, valid_time_until, valid_places, redemption_cap, minimum_spend_minor, not_redeemed_campaign_id, topic_id, sms_plain_text, sms_part_limit, from_email, sms_to, language, target_rules, excluded_rules) FROM STDIN;
1	Upgrade			cid	Lunch on us	One for each guest.	{ALL}	{}	30	1	900	10	sending	\N	\N	2026-11-29 01:49:18.116411+00	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:22.771426+00	\N	300	300	2026-11-29 01:49:24.102815+00	300	\N	\N	{}	\N	\N	{}	\N	\N	\N	\N	t	\N			\N	{}	{}
\.
COPY customer_activity (customer_id, redemptions, last_redeemed_at, currency, amounts, spent_minor, last_amount_minor, last_opened_at, last_clicked_at) FROM STDIN;
1	1	2026-11-29 01:49:29.332457+00	USD	1	1250	1250	\N	\N
\.
COPY customer_days (id, day, joined, removed, opted_out) FROM STDIN;
1	2026-11-29	300	0	0
\.
COPY customers (id, email, phone, first_name, last_name, segments, attributes, language, time_zone, email_consent, email_consent_source, email_consent_at, sms_consent, sms_consent_source, sms_consent_at, created_at, updated_at, origin) FROM STDIN;
1	guest1@example.com	+14150000001	Guest1	Number1	{lunch}	{"city": "Town 1", "points": "1", "birthday": "1950-01-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
2	guest2@example.com	+14150000002	Guest2	Number2	{vip,lunch}	{"city": "Town 2", "points": "2", "birthday": "1950-01-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
3	guest3@example.com	+14150000003	Guest3	Number3	{lunch}	{"city": "Town 3", "points": "3", "birthday": "1950-01-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
4	guest4@example.com	+14150000004	Guest4	Number4	{vip,lunch}	{"city": "Town 4", "points": "4", "birthday": "1950-01-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
5	guest5@example.com	+14150000005	Guest5	Number5	{lunch}	{"city": "Town 5", "points": "5", "birthday": "1950-01-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
6	guest6@example.com	+14150000006	Guest6	Number6	{vip,lunch}	{"city": "Town 6", "points": "6", "birthday": "1950-01-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
7	guest7@example.com	+14150000007	Guest7	Number7	{lunch}	{"city": "Town 7", "points": "7", "birthday": "1950-01-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
8	guest8@example.com	+14150000008	Guest8	Number8	{vip,lunch}	{"city": "Town 8", "points": "8", "birthday": "1950-01-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
9	guest9@example.com	+14150000009	Guest9	Number9	{lunch}	{"city": "Town 9", "points": "9", "birthday": "1950-01-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
10	guest10@example.com	+14150000010	Guest10	Number10	{vip,lunch}	{"city": "Town 10", "points": "10", "birthday": "1950-01-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
11	guest11@example.com	+14150000011	Guest11	Number11	{lunch}	{"city": "Town 11", "points": "11", "birthday": "1950-01-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
12	guest12@example.com	+14150000012	Guest12	Number12	{vip,lunch}	{"city": "Town 12", "points": "12", "birthday": "1950-01-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
13	guest13@example.com	+14150000013	Guest13	Number13	{lunch}	{"city": "Town 13", "points": "13", "birthday": "1950-01-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
14	guest14@example.com	+14150000014	Guest14	Number14	{vip,lunch}	{"city": "Town 14", "points": "14", "birthday": "1950-01-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
15	guest15@example.com	+14150000015	Guest15	Number15	{lunch}	{"city": "Town 15", "points": "15", "birthday": "1950-01-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
16	guest16@example.com	+14150000016	Guest16	Number16	{vip,lunch}	{"city": "Town 16", "points": "16", "birthday": "1950-01-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
17	guest17@example.com	+14150000017	Guest17	Number17	{lunch}	{"city": "Town 17", "points": "17", "birthday": "1950-01-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
18	guest18@example.com	+14150000018	Guest18	Number18	{vip,lunch}	{"city": "Town 18", "points": "18", "birthday": "1950-01-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
19	guest19@example.com	+14150000019	Guest19	Number19	{lunch}	{"city": "Town 19", "points": "19", "birthday": "1950-01-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
20	guest20@example.com	+14150000020	Guest20	Number20	{vip,lunch}	{"city": "Town 20", "points": "20", "birthday": "1950-01-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
21	guest21@example.com	+14150000021	Guest21	Number21	{lunch}	{"city": "Town 21", "points": "21", "birthday": "1950-01-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
22	guest22@example.com	+14150000022	Guest22	Number22	{vip,lunch}	{"city": "Town 22", "points": "22", "birthday": "1950-01-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
23	guest23@example.com	+14150000023	Guest23	Number23	{lunch}	{"city": "Town 23", "points": "23", "birthday": "1950-01-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
24	guest24@example.com	+14150000024	Guest24	Number24	{vip,lunch}	{"city": "Town 24", "points": "24", "birthday": "1950-01-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
25	guest25@example.com	+14150000025	Guest25	Number25	{lunch}	{"city": "Town 25", "points": "25", "birthday": "1950-01-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
26	guest26@example.com	+14150000026	Guest26	Number26	{vip,lunch}	{"city": "Town 26", "points": "26", "birthday": "1950-01-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
27	guest27@example.com	+14150000027	Guest27	Number27	{lunch}	{"city": "Town 27", "points": "27", "birthday": "1950-01-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
28	guest28@example.com	+14150000028	Guest28	Number28	{vip,lunch}	{"city": "Town 28", "points": "28", "birthday": "1950-01-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
29	guest29@example.com	+14150000029	Guest29	Number29	{lunch}	{"city": "Town 29", "points": "29", "birthday": "1950-01-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
30	guest30@example.com	+14150000030	Guest30	Number30	{vip,lunch}	{"city": "Town 30", "points": "30", "birthday": "1950-01-31"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
31	guest31@example.com	+14150000031	Guest31	Number31	{lunch}	{"city": "Town 31", "points": "31", "birthday": "1950-02-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
32	guest32@example.com	+14150000032	Guest32	Number32	{vip,lunch}	{"city": "Town 32", "points": "32", "birthday": "1950-02-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
33	guest33@example.com	+14150000033	Guest33	Number33	{lunch}	{"city": "Town 33", "points": "33", "birthday": "1950-02-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
34	guest34@example.com	+14150000034	Guest34	Number34	{vip,lunch}	{"city": "Town 34", "points": "34", "birthday": "1950-02-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
35	guest35@example.com	+14150000035	Guest35	Number35	{lunch}	{"city": "Town 35", "points": "35", "birthday": "1950-02-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
36	guest36@example.com	+14150000036	Guest36	Number36	{vip,lunch}	{"city": "Town 36", "points": "36", "birthday": "1950-02-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
37	guest37@example.com	+14150000037	Guest37	Number37	{lunch}	{"city": "Town 37", "points": "37", "birthday": "1950-02-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
38	guest38@example.com	+14150000038	Guest38	Number38	{vip,lunch}	{"city": "Town 38", "points": "38", "birthday": "1950-02-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
39	guest39@example.com	+14150000039	Guest39	Number39	{lunch}	{"city": "Town 39", "points": "39", "birthday": "1950-02-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
40	guest40@example.com	+14150000040	Guest40	Number40	{vip,lunch}	{"city": "Town 40", "points": "40", "birthday": "1950-02-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
41	guest41@example.com	+14150000041	Guest41	Number41	{lunch}	{"city": "Town 41", "points": "41", "birthday": "1950-02-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
42	guest42@example.com	+14150000042	Guest42	Number42	{vip,lunch}	{"city": "Town 42", "points": "42", "birthday": "1950-02-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
43	guest43@example.com	+14150000043	Guest43	Number43	{lunch}	{"city": "Town 43", "points": "43", "birthday": "1950-02-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
44	guest44@example.com	+14150000044	Guest44	Number44	{vip,lunch}	{"city": "Town 44", "points": "44", "birthday": "1950-02-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
45	guest45@example.com	+14150000045	Guest45	Number45	{lunch}	{"city": "Town 45", "points": "45", "birthday": "1950-02-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
46	guest46@example.com	+14150000046	Guest46	Number46	{vip,lunch}	{"city": "Town 46", "points": "46", "birthday": "1950-02-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
47	guest47@example.com	+14150000047	Guest47	Number47	{lunch}	{"city": "Town 47", "points": "47", "birthday": "1950-02-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
48	guest48@example.com	+14150000048	Guest48	Number48	{vip,lunch}	{"city": "Town 48", "points": "48", "birthday": "1950-02-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
49	guest49@example.com	+14150000049	Guest49	Number49	{lunch}	{"city": "Town 49", "points": "49", "birthday": "1950-02-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
50	guest50@example.com	+14150000050	Guest50	Number50	{vip,lunch}	{"city": "Town 50", "points": "50", "birthday": "1950-02-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
51	guest51@example.com	+14150000051	Guest51	Number51	{lunch}	{"city": "Town 51", "points": "51", "birthday": "1950-02-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
52	guest52@example.com	+14150000052	Guest52	Number52	{vip,lunch}	{"city": "Town 52", "points": "52", "birthday": "1950-02-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
53	guest53@example.com	+14150000053	Guest53	Number53	{lunch}	{"city": "Town 53", "points": "53", "birthday": "1950-02-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
54	guest54@example.com	+14150000054	Guest54	Number54	{vip,lunch}	{"city": "Town 54", "points": "54", "birthday": "1950-02-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
55	guest55@example.com	+14150000055	Guest55	Number55	{lunch}	{"city": "Town 55", "points": "55", "birthday": "1950-02-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
56	guest56@example.com	+14150000056	Guest56	Number56	{vip,lunch}	{"city": "Town 56", "points": "56", "birthday": "1950-02-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
57	guest57@example.com	+14150000057	Guest57	Number57	{lunch}	{"city": "Town 57", "points": "57", "birthday": "1950-02-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
58	guest58@example.com	+14150000058	Guest58	Number58	{vip,lunch}	{"city": "Town 58", "points": "58", "birthday": "1950-02-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
59	guest59@example.com	+14150000059	Guest59	Number59	{lunch}	{"city": "Town 59", "points": "59", "birthday": "1950-03-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
60	guest60@example.com	+14150000060	Guest60	Number60	{vip,lunch}	{"city": "Town 60", "points": "60", "birthday": "1950-03-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
61	guest61@example.com	+14150000061	Guest61	Number61	{lunch}	{"city": "Town 61", "points": "61", "birthday": "1950-03-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
62	guest62@example.com	+14150000062	Guest62	Number62	{vip,lunch}	{"city": "Town 62", "points": "62", "birthday": "1950-03-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
63	guest63@example.com	+14150000063	Guest63	Number63	{lunch}	{"city": "Town 63", "points": "63", "birthday": "1950-03-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
64	guest64@example.com	+14150000064	Guest64	Number64	{vip,lunch}	{"city": "Town 64", "points": "64", "birthday": "1950-03-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
65	guest65@example.com	+14150000065	Guest65	Number65	{lunch}	{"city": "Town 65", "points": "65", "birthday": "1950-03-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
66	guest66@example.com	+14150000066	Guest66	Number66	{vip,lunch}	{"city": "Town 66", "points": "66", "birthday": "1950-03-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
67	guest67@example.com	+14150000067	Guest67	Number67	{lunch}	{"city": "Town 67", "points": "67", "birthday": "1950-03-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
68	guest68@example.com	+14150000068	Guest68	Number68	{vip,lunch}	{"city": "Town 68", "points": "68", "birthday": "1950-03-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
69	guest69@example.com	+14150000069	Guest69	Number69	{lunch}	{"city": "Town 69", "points": "69", "birthday": "1950-03-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
70	guest70@example.com	+14150000070	Guest70	Number70	{vip,lunch}	{"city": "Town 70", "points": "70", "birthday": "1950-03-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
71	guest71@example.com	+14150000071	Guest71	Number71	{lunch}	{"city": "Town 71", "points": "71", "birthday": "1950-03-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
72	guest72@example.com	+14150000072	Guest72	Number72	{vip,lunch}	{"city": "Town 72", "points": "72", "birthday": "1950-03-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
73	guest73@example.com	+14150000073	Guest73	Number73	{lunch}	{"city": "Town 73", "points": "73", "birthday": "1950-03-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
74	guest74@example.com	+14150000074	Guest74	Number74	{vip,lunch}	{"city": "Town 74", "points": "74", "birthday": "1950-03-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
75	guest75@example.com	+14150000075	Guest75	Number75	{lunch}	{"city": "Town 75", "points": "75", "birthday": "1950-03-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
76	guest76@example.com	+14150000076	Guest76	Number76	{vip,lunch}	{"city": "Town 76", "points": "76", "birthday": "1950-03-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
77	guest77@example.com	+14150000077	Guest77	Number77	{lunch}	{"city": "Town 77", "points": "77", "birthday": "1950-03-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
78	guest78@example.com	+14150000078	Guest78	Number78	{vip,lunch}	{"city": "Town 78", "points": "78", "birthday": "1950-03-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
79	guest79@example.com	+14150000079	Guest79	Number79	{lunch}	{"city": "Town 79", "points": "79", "birthday": "1950-03-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
80	guest80@example.com	+14150000080	Guest80	Number80	{vip,lunch}	{"city": "Town 80", "points": "80", "birthday": "1950-03-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
81	guest81@example.com	+14150000081	Guest81	Number81	{lunch}	{"city": "Town 81", "points": "81", "birthday": "1950-03-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
82	guest82@example.com	+14150000082	Guest82	Number82	{vip,lunch}	{"city": "Town 82", "points": "82", "birthday": "1950-03-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
83	guest83@example.com	+14150000083	Guest83	Number83	{lunch}	{"city": "Town 83", "points": "83", "birthday": "1950-03-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
84	guest84@example.com	+14150000084	Guest84	Number84	{vip,lunch}	{"city": "Town 84", "points": "84", "birthday": "1950-03-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
85	guest85@example.com	+14150000085	Guest85	Number85	{lunch}	{"city": "Town 85", "points": "85", "birthday": "1950-03-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
86	guest86@example.com	+14150000086	Guest86	Number86	{vip,lunch}	{"city": "Town 86", "points": "86", "birthday": "1950-03-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
87	guest87@example.com	+14150000087	Guest87	Number87	{lunch}	{"city": "Town 87", "points": "87", "birthday": "1950-03-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
88	guest88@example.com	+14150000088	Guest88	Number88	{vip,lunch}	{"city": "Town 88", "points": "88", "birthday": "1950-03-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
89	guest89@example.com	+14150000089	Guest89	Number89	{lunch}	{"city": "Town 89", "points": "89", "birthday": "1950-03-31"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
90	guest90@example.com	+14150000090	Guest90	Number90	{vip,lunch}	{"city": "Town 90", "points": "90", "birthday": "1950-04-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
91	guest91@example.com	+14150000091	Guest91	Number91	{lunch}	{"city": "Town 91", "points": "91", "birthday": "1950-04-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
92	guest92@example.com	+14150000092	Guest92	Number92	{vip,lunch}	{"city": "Town 92", "points": "92", "birthday": "1950-04-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
93	guest93@example.com	+14150000093	Guest93	Number93	{lunch}	{"city": "Town 93", "points": "93", "birthday": "1950-04-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
94	guest94@example.com	+14150000094	Guest94	Number94	{vip,lunch}	{"city": "Town 94", "points": "94", "birthday": "1950-04-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
95	guest95@example.com	+14150000095	Guest95	Number95	{lunch}	{"city": "Town 95", "points": "95", "birthday": "1950-04-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
96	guest96@example.com	+14150000096	Guest96	Number96	{vip,lunch}	{"city": "Town 96", "points": "96", "birthday": "1950-04-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
97	guest97@example.com	+14150000097	Guest97	Number97	{lunch}	{"city": "Town 0", "points": "97", "birthday": "1950-04-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
98	guest98@example.com	+14150000098	Guest98	Number98	{vip,lunch}	{"city": "Town 1", "points": "98", "birthday": "1950-04-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
99	guest99@example.com	+14150000099	Guest99	Number99	{lunch}	{"city": "Town 2", "points": "99", "birthday": "1950-04-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
100	guest100@example.com	+14150000100	Guest100	Number100	{vip,lunch}	{"city": "Town 3", "points": "100", "birthday": "1950-04-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
101	guest101@example.com	+14150000101	Guest101	Number101	{lunch}	{"city": "Town 4", "points": "101", "birthday": "1950-04-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
102	guest102@example.com	+14150000102	Guest102	Number102	{vip,lunch}	{"city": "Town 5", "points": "102", "birthday": "1950-04-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
103	guest103@example.com	+14150000103	Guest103	Number103	{lunch}	{"city": "Town 6", "points": "103", "birthday": "1950-04-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
104	guest104@example.com	+14150000104	Guest104	Number104	{vip,lunch}	{"city": "Town 7", "points": "104", "birthday": "1950-04-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
105	guest105@example.com	+14150000105	Guest105	Number105	{lunch}	{"city": "Town 8", "points": "105", "birthday": "1950-04-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
106	guest106@example.com	+14150000106	Guest106	Number106	{vip,lunch}	{"city": "Town 9", "points": "106", "birthday": "1950-04-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
107	guest107@example.com	+14150000107	Guest107	Number107	{lunch}	{"city": "Town 10", "points": "107", "birthday": "1950-04-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
108	guest108@example.com	+14150000108	Guest108	Number108	{vip,lunch}	{"city": "Town 11", "points": "108", "birthday": "1950-04-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
109	guest109@example.com	+14150000109	Guest109	Number109	{lunch}	{"city": "Town 12", "points": "109", "birthday": "1950-04-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
110	guest110@example.com	+14150000110	Guest110	Number110	{vip,lunch}	{"city": "Town 13", "points": "110", "birthday": "1950-04-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
111	guest111@example.com	+14150000111	Guest111	Number111	{lunch}	{"city": "Town 14", "points": "111", "birthday": "1950-04-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
112	guest112@example.com	+14150000112	Guest112	Number112	{vip,lunch}	{"city": "Town 15", "points": "112", "birthday": "1950-04-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
113	guest113@example.com	+14150000113	Guest113	Number113	{lunch}	{"city": "Town 16", "points": "113", "birthday": "1950-04-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
114	guest114@example.com	+14150000114	Guest114	Number114	{vip,lunch}	{"city": "Town 17", "points": "114", "birthday": "1950-04-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
115	guest115@example.com	+14150000115	Guest115	Number115	{lunch}	{"city": "Town 18", "points": "115", "birthday": "1950-04-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
116	guest116@example.com	+14150000116	Guest116	Number116	{vip,lunch}	{"city": "Town 19", "points": "116", "birthday": "1950-04-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
117	guest117@example.com	+14150000117	Guest117	Number117	{lunch}	{"city": "Town 20", "points": "117", "birthday": "1950-04-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
118	guest118@example.com	+14150000118	Guest118	Number118	{vip,lunch}	{"city": "Town 21", "points": "118", "birthday": "1950-04-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
119	guest119@example.com	+14150000119	Guest119	Number119	{lunch}	{"city": "Town 22", "points": "119", "birthday": "1950-04-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
120	guest120@example.com	+14150000120	Guest120	Number120	{vip,lunch}	{"city": "Town 23", "points": "120", "birthday": "1950-05-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
121	guest121@example.com	+14150000121	Guest121	Number121	{lunch}	{"city": "Town 24", "points": "121", "birthday": "1950-05-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
122	guest122@example.com	+14150000122	Guest122	Number122	{vip,lunch}	{"city": "Town 25", "points": "122", "birthday": "1950-05-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
123	guest123@example.com	+14150000123	Guest123	Number123	{lunch}	{"city": "Town 26", "points": "123", "birthday": "1950-05-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
124	guest124@example.com	+14150000124	Guest124	Number124	{vip,lunch}	{"city": "Town 27", "points": "124", "birthday": "1950-05-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
125	guest125@example.com	+14150000125	Guest125	Number125	{lunch}	{"city": "Town 28", "points": "125", "birthday": "1950-05-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
126	guest126@example.com	+14150000126	Guest126	Number126	{vip,lunch}	{"city": "Town 29", "points": "126", "birthday": "1950-05-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
127	guest127@example.com	+14150000127	Guest127	Number127	{lunch}	{"city": "Town 30", "points": "127", "birthday": "1950-05-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
128	guest128@example.com	+14150000128	Guest128	Number128	{vip,lunch}	{"city": "Town 31", "points": "128", "birthday": "1950-05-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
129	guest129@example.com	+14150000129	Guest129	Number129	{lunch}	{"city": "Town 32", "points": "129", "birthday": "1950-05-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
130	guest130@example.com	+14150000130	Guest130	Number130	{vip,lunch}	{"city": "Town 33", "points": "130", "birthday": "1950-05-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
131	guest131@example.com	+14150000131	Guest131	Number131	{lunch}	{"city": "Town 34", "points": "131", "birthday": "1950-05-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
132	guest132@example.com	+14150000132	Guest132	Number132	{vip,lunch}	{"city": "Town 35", "points": "132", "birthday": "1950-05-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
133	guest133@example.com	+14150000133	Guest133	Number133	{lunch}	{"city": "Town 36", "points": "133", "birthday": "1950-05-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
134	guest134@example.com	+14150000134	Guest134	Number134	{vip,lunch}	{"city": "Town 37", "points": "134", "birthday": "1950-05-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
135	guest135@example.com	+14150000135	Guest135	Number135	{lunch}	{"city": "Town 38", "points": "135", "birthday": "1950-05-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
136	guest136@example.com	+14150000136	Guest136	Number136	{vip,lunch}	{"city": "Town 39", "points": "136", "birthday": "1950-05-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
137	guest137@example.com	+14150000137	Guest137	Number137	{lunch}	{"city": "Town 40", "points": "137", "birthday": "1950-05-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
138	guest138@example.com	+14150000138	Guest138	Number138	{vip,lunch}	{"city": "Town 41", "points": "138", "birthday": "1950-05-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
139	guest139@example.com	+14150000139	Guest139	Number139	{lunch}	{"city": "Town 42", "points": "139", "birthday": "1950-05-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
140	guest140@example.com	+14150000140	Guest140	Number140	{vip,lunch}	{"city": "Town 43", "points": "140", "birthday": "1950-05-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
141	guest141@example.com	+14150000141	Guest141	Number141	{lunch}	{"city": "Town 44", "points": "141", "birthday": "1950-05-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
142	guest142@example.com	+14150000142	Guest142	Number142	{vip,lunch}	{"city": "Town 45", "points": "142", "birthday": "1950-05-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
143	guest143@example.com	+14150000143	Guest143	Number143	{lunch}	{"city": "Town 46", "points": "143", "birthday": "1950-05-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
144	guest144@example.com	+14150000144	Guest144	Number144	{vip,lunch}	{"city": "Town 47", "points": "144", "birthday": "1950-05-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
145	guest145@example.com	+14150000145	Guest145	Number145	{lunch}	{"city": "Town 48", "points": "145", "birthday": "1950-05-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
146	guest146@example.com	+14150000146	Guest146	Number146	{vip,lunch}	{"city": "Town 49", "points": "146", "birthday": "1950-05-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
147	guest147@example.com	+14150000147	Guest147	Number147	{lunch}	{"city": "Town 50", "points": "147", "birthday": "1950-05-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
148	guest148@example.com	+14150000148	Guest148	Number148	{vip,lunch}	{"city": "Town 51", "points": "148", "birthday": "1950-05-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
149	guest149@example.com	+14150000149	Guest149	Number149	{lunch}	{"city": "Town 52", "points": "149", "birthday": "1950-05-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
150	guest150@example.com	+14150000150	Guest150	Number150	{vip,lunch}	{"city": "Town 53", "points": "150", "birthday": "1950-05-31"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
151	guest151@example.com	+14150000151	Guest151	Number151	{lunch}	{"city": "Town 54", "points": "151", "birthday": "1950-06-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
152	guest152@example.com	+14150000152	Guest152	Number152	{vip,lunch}	{"city": "Town 55", "points": "152", "birthday": "1950-06-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
153	guest153@example.com	+14150000153	Guest153	Number153	{lunch}	{"city": "Town 56", "points": "153", "birthday": "1950-06-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
154	guest154@example.com	+14150000154	Guest154	Number154	{vip,lunch}	{"city": "Town 57", "points": "154", "birthday": "1950-06-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
155	guest155@example.com	+14150000155	Guest155	Number155	{lunch}	{"city": "Town 58", "points": "155", "birthday": "1950-06-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
156	guest156@example.com	+14150000156	Guest156	Number156	{vip,lunch}	{"city": "Town 59", "points": "156", "birthday": "1950-06-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
157	guest157@example.com	+14150000157	Guest157	Number157	{lunch}	{"city": "Town 60", "points": "157", "birthday": "1950-06-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
158	guest158@example.com	+14150000158	Guest158	Number158	{vip,lunch}	{"city": "Town 61", "points": "158", "birthday": "1950-06-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
159	guest159@example.com	+14150000159	Guest159	Number159	{lunch}	{"city": "Town 62", "points": "159", "birthday": "1950-06-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
160	guest160@example.com	+14150000160	Guest160	Number160	{vip,lunch}	{"city": "Town 63", "points": "160", "birthday": "1950-06-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
161	guest161@example.com	+14150000161	Guest161	Number161	{lunch}	{"city": "Town 64", "points": "161", "birthday": "1950-06-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
162	guest162@example.com	+14150000162	Guest162	Number162	{vip,lunch}	{"city": "Town 65", "points": "162", "birthday": "1950-06-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
163	guest163@example.com	+14150000163	Guest163	Number163	{lunch}	{"city": "Town 66", "points": "163", "birthday": "1950-06-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
164	guest164@example.com	+14150000164	Guest164	Number164	{vip,lunch}	{"city": "Town 67", "points": "164", "birthday": "1950-06-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
165	guest165@example.com	+14150000165	Guest165	Number165	{lunch}	{"city": "Town 68", "points": "165", "birthday": "1950-06-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
166	guest166@example.com	+14150000166	Guest166	Number166	{vip,lunch}	{"city": "Town 69", "points": "166", "birthday": "1950-06-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
167	guest167@example.com	+14150000167	Guest167	Number167	{lunch}	{"city": "Town 70", "points": "167", "birthday": "1950-06-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
168	guest168@example.com	+14150000168	Guest168	Number168	{vip,lunch}	{"city": "Town 71", "points": "168", "birthday": "1950-06-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
169	guest169@example.com	+14150000169	Guest169	Number169	{lunch}	{"city": "Town 72", "points": "169", "birthday": "1950-06-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
170	guest170@example.com	+14150000170	Guest170	Number170	{vip,lunch}	{"city": "Town 73", "points": "170", "birthday": "1950-06-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
171	guest171@example.com	+14150000171	Guest171	Number171	{lunch}	{"city": "Town 74", "points": "171", "birthday": "1950-06-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
172	guest172@example.com	+14150000172	Guest172	Number172	{vip,lunch}	{"city": "Town 75", "points": "172", "birthday": "1950-06-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
173	guest173@example.com	+14150000173	Guest173	Number173	{lunch}	{"city": "Town 76", "points": "173", "birthday": "1950-06-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
174	guest174@example.com	+14150000174	Guest174	Number174	{vip,lunch}	{"city": "Town 77", "points": "174", "birthday": "1950-06-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
175	guest175@example.com	+14150000175	Guest175	Number175	{lunch}	{"city": "Town 78", "points": "175", "birthday": "1950-06-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
176	guest176@example.com	+14150000176	Guest176	Number176	{vip,lunch}	{"city": "Town 79", "points": "176", "birthday": "1950-06-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
177	guest177@example.com	+14150000177	Guest177	Number177	{lunch}	{"city": "Town 80", "points": "177", "birthday": "1950-06-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
178	guest178@example.com	+14150000178	Guest178	Number178	{vip,lunch}	{"city": "Town 81", "points": "178", "birthday": "1950-06-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
179	guest179@example.com	+14150000179	Guest179	Number179	{lunch}	{"city": "Town 82", "points": "179", "birthday": "1950-06-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
180	guest180@example.com	+14150000180	Guest180	Number180	{vip,lunch}	{"city": "Town 83", "points": "180", "birthday": "1950-06-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
181	guest181@example.com	+14150000181	Guest181	Number181	{lunch}	{"city": "Town 84", "points": "181", "birthday": "1950-07-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
182	guest182@example.com	+14150000182	Guest182	Number182	{vip,lunch}	{"city": "Town 85", "points": "182", "birthday": "1950-07-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
183	guest183@example.com	+14150000183	Guest183	Number183	{lunch}	{"city": "Town 86", "points": "183", "birthday": "1950-07-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
184	guest184@example.com	+14150000184	Guest184	Number184	{vip,lunch}	{"city": "Town 87", "points": "184", "birthday": "1950-07-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
185	guest185@example.com	+14150000185	Guest185	Number185	{lunch}	{"city": "Town 88", "points": "185", "birthday": "1950-07-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
186	guest186@example.com	+14150000186	Guest186	Number186	{vip,lunch}	{"city": "Town 89", "points": "186", "birthday": "1950-07-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
187	guest187@example.com	+14150000187	Guest187	Number187	{lunch}	{"city": "Town 90", "points": "187", "birthday": "1950-07-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
188	guest188@example.com	+14150000188	Guest188	Number188	{vip,lunch}	{"city": "Town 91", "points": "188", "birthday": "1950-07-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
189	guest189@example.com	+14150000189	Guest189	Number189	{lunch}	{"city": "Town 92", "points": "189", "birthday": "1950-07-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
190	guest190@example.com	+14150000190	Guest190	Number190	{vip,lunch}	{"city": "Town 93", "points": "190", "birthday": "1950-07-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
191	guest191@example.com	+14150000191	Guest191	Number191	{lunch}	{"city": "Town 94", "points": "191", "birthday": "1950-07-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
192	guest192@example.com	+14150000192	Guest192	Number192	{vip,lunch}	{"city": "Town 95", "points": "192", "birthday": "1950-07-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
193	guest193@example.com	+14150000193	Guest193	Number193	{lunch}	{"city": "Town 96", "points": "193", "birthday": "1950-07-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
194	guest194@example.com	+14150000194	Guest194	Number194	{vip,lunch}	{"city": "Town 0", "points": "194", "birthday": "1950-07-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
195	guest195@example.com	+14150000195	Guest195	Number195	{lunch}	{"city": "Town 1", "points": "195", "birthday": "1950-07-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
196	guest196@example.com	+14150000196	Guest196	Number196	{vip,lunch}	{"city": "Town 2", "points": "196", "birthday": "1950-07-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
197	guest197@example.com	+14150000197	Guest197	Number197	{lunch}	{"city": "Town 3", "points": "197", "birthday": "1950-07-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
198	guest198@example.com	+14150000198	Guest198	Number198	{vip,lunch}	{"city": "Town 4", "points": "198", "birthday": "1950-07-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
199	guest199@example.com	+14150000199	Guest199	Number199	{lunch}	{"city": "Town 5", "points": "199", "birthday": "1950-07-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
200	guest200@example.com	+14150000200	Guest200	Number200	{vip,lunch}	{"city": "Town 6", "points": "200", "birthday": "1950-07-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
201	guest201@example.com	+14150000201	Guest201	Number201	{lunch}	{"city": "Town 7", "points": "201", "birthday": "1950-07-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
202	guest202@example.com	+14150000202	Guest202	Number202	{vip,lunch}	{"city": "Town 8", "points": "202", "birthday": "1950-07-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
203	guest203@example.com	+14150000203	Guest203	Number203	{lunch}	{"city": "Town 9", "points": "203", "birthday": "1950-07-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
204	guest204@example.com	+14150000204	Guest204	Number204	{vip,lunch}	{"city": "Town 10", "points": "204", "birthday": "1950-07-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
205	guest205@example.com	+14150000205	Guest205	Number205	{lunch}	{"city": "Town 11", "points": "205", "birthday": "1950-07-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
206	guest206@example.com	+14150000206	Guest206	Number206	{vip,lunch}	{"city": "Town 12", "points": "206", "birthday": "1950-07-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
207	guest207@example.com	+14150000207	Guest207	Number207	{lunch}	{"city": "Town 13", "points": "207", "birthday": "1950-07-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
208	guest208@example.com	+14150000208	Guest208	Number208	{vip,lunch}	{"city": "Town 14", "points": "208", "birthday": "1950-07-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
209	guest209@example.com	+14150000209	Guest209	Number209	{lunch}	{"city": "Town 15", "points": "209", "birthday": "1950-07-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
210	guest210@example.com	+14150000210	Guest210	Number210	{vip,lunch}	{"city": "Town 16", "points": "210", "birthday": "1950-07-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
211	guest211@example.com	+14150000211	Guest211	Number211	{lunch}	{"city": "Town 17", "points": "211", "birthday": "1950-07-31"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
212	guest212@example.com	+14150000212	Guest212	Number212	{vip,lunch}	{"city": "Town 18", "points": "212", "birthday": "1950-08-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
213	guest213@example.com	+14150000213	Guest213	Number213	{lunch}	{"city": "Town 19", "points": "213", "birthday": "1950-08-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
214	guest214@example.com	+14150000214	Guest214	Number214	{vip,lunch}	{"city": "Town 20", "points": "214", "birthday": "1950-08-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
215	guest215@example.com	+14150000215	Guest215	Number215	{lunch}	{"city": "Town 21", "points": "215", "birthday": "1950-08-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
216	guest216@example.com	+14150000216	Guest216	Number216	{vip,lunch}	{"city": "Town 22", "points": "216", "birthday": "1950-08-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
217	guest217@example.com	+14150000217	Guest217	Number217	{lunch}	{"city": "Town 23", "points": "217", "birthday": "1950-08-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
218	guest218@example.com	+14150000218	Guest218	Number218	{vip,lunch}	{"city": "Town 24", "points": "218", "birthday": "1950-08-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
219	guest219@example.com	+14150000219	Guest219	Number219	{lunch}	{"city": "Town 25", "points": "219", "birthday": "1950-08-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
220	guest220@example.com	+14150000220	Guest220	Number220	{vip,lunch}	{"city": "Town 26", "points": "220", "birthday": "1950-08-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
221	guest221@example.com	+14150000221	Guest221	Number221	{lunch}	{"city": "Town 27", "points": "221", "birthday": "1950-08-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
222	guest222@example.com	+14150000222	Guest222	Number222	{vip,lunch}	{"city": "Town 28", "points": "222", "birthday": "1950-08-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
223	guest223@example.com	+14150000223	Guest223	Number223	{lunch}	{"city": "Town 29", "points": "223", "birthday": "1950-08-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
224	guest224@example.com	+14150000224	Guest224	Number224	{vip,lunch}	{"city": "Town 30", "points": "224", "birthday": "1950-08-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
225	guest225@example.com	+14150000225	Guest225	Number225	{lunch}	{"city": "Town 31", "points": "225", "birthday": "1950-08-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
226	guest226@example.com	+14150000226	Guest226	Number226	{vip,lunch}	{"city": "Town 32", "points": "226", "birthday": "1950-08-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
227	guest227@example.com	+14150000227	Guest227	Number227	{lunch}	{"city": "Town 33", "points": "227", "birthday": "1950-08-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
228	guest228@example.com	+14150000228	Guest228	Number228	{vip,lunch}	{"city": "Town 34", "points": "228", "birthday": "1950-08-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
229	guest229@example.com	+14150000229	Guest229	Number229	{lunch}	{"city": "Town 35", "points": "229", "birthday": "1950-08-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
230	guest230@example.com	+14150000230	Guest230	Number230	{vip,lunch}	{"city": "Town 36", "points": "230", "birthday": "1950-08-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
231	guest231@example.com	+14150000231	Guest231	Number231	{lunch}	{"city": "Town 37", "points": "231", "birthday": "1950-08-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
232	guest232@example.com	+14150000232	Guest232	Number232	{vip,lunch}	{"city": "Town 38", "points": "232", "birthday": "1950-08-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
233	guest233@example.com	+14150000233	Guest233	Number233	{lunch}	{"city": "Town 39", "points": "233", "birthday": "1950-08-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
234	guest234@example.com	+14150000234	Guest234	Number234	{vip,lunch}	{"city": "Town 40", "points": "234", "birthday": "1950-08-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
235	guest235@example.com	+14150000235	Guest235	Number235	{lunch}	{"city": "Town 41", "points": "235", "birthday": "1950-08-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
236	guest236@example.com	+14150000236	Guest236	Number236	{vip,lunch}	{"city": "Town 42", "points": "236", "birthday": "1950-08-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
237	guest237@example.com	+14150000237	Guest237	Number237	{lunch}	{"city": "Town 43", "points": "237", "birthday": "1950-08-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
238	guest238@example.com	+14150000238	Guest238	Number238	{vip,lunch}	{"city": "Town 44", "points": "238", "birthday": "1950-08-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
239	guest239@example.com	+14150000239	Guest239	Number239	{lunch}	{"city": "Town 45", "points": "239", "birthday": "1950-08-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
240	guest240@example.com	+14150000240	Guest240	Number240	{vip,lunch}	{"city": "Town 46", "points": "240", "birthday": "1950-08-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
241	guest241@example.com	+14150000241	Guest241	Number241	{lunch}	{"city": "Town 47", "points": "241", "birthday": "1950-08-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
242	guest242@example.com	+14150000242	Guest242	Number242	{vip,lunch}	{"city": "Town 48", "points": "242", "birthday": "1950-08-31"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
243	guest243@example.com	+14150000243	Guest243	Number243	{lunch}	{"city": "Town 49", "points": "243", "birthday": "1950-09-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
244	guest244@example.com	+14150000244	Guest244	Number244	{vip,lunch}	{"city": "Town 50", "points": "244", "birthday": "1950-09-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
245	guest245@example.com	+14150000245	Guest245	Number245	{lunch}	{"city": "Town 51", "points": "245", "birthday": "1950-09-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
246	guest246@example.com	+14150000246	Guest246	Number246	{vip,lunch}	{"city": "Town 52", "points": "246", "birthday": "1950-09-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
247	guest247@example.com	+14150000247	Guest247	Number247	{lunch}	{"city": "Town 53", "points": "247", "birthday": "1950-09-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
248	guest248@example.com	+14150000248	Guest248	Number248	{vip,lunch}	{"city": "Town 54", "points": "248", "birthday": "1950-09-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
249	guest249@example.com	+14150000249	Guest249	Number249	{lunch}	{"city": "Town 55", "points": "249", "birthday": "1950-09-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
250	guest250@example.com	+14150000250	Guest250	Number250	{vip,lunch}	{"city": "Town 56", "points": "250", "birthday": "1950-09-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
251	guest251@example.com	+14150000251	Guest251	Number251	{lunch}	{"city": "Town 57", "points": "251", "birthday": "1950-09-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
252	guest252@example.com	+14150000252	Guest252	Number252	{vip,lunch}	{"city": "Town 58", "points": "252", "birthday": "1950-09-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
253	guest253@example.com	+14150000253	Guest253	Number253	{lunch}	{"city": "Town 59", "points": "253", "birthday": "1950-09-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
254	guest254@example.com	+14150000254	Guest254	Number254	{vip,lunch}	{"city": "Town 60", "points": "254", "birthday": "1950-09-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
255	guest255@example.com	+14150000255	Guest255	Number255	{lunch}	{"city": "Town 61", "points": "255", "birthday": "1950-09-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
256	guest256@example.com	+14150000256	Guest256	Number256	{vip,lunch}	{"city": "Town 62", "points": "256", "birthday": "1950-09-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
257	guest257@example.com	+14150000257	Guest257	Number257	{lunch}	{"city": "Town 63", "points": "257", "birthday": "1950-09-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
258	guest258@example.com	+14150000258	Guest258	Number258	{vip,lunch}	{"city": "Town 64", "points": "258", "birthday": "1950-09-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
259	guest259@example.com	+14150000259	Guest259	Number259	{lunch}	{"city": "Town 65", "points": "259", "birthday": "1950-09-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
260	guest260@example.com	+14150000260	Guest260	Number260	{vip,lunch}	{"city": "Town 66", "points": "260", "birthday": "1950-09-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
261	guest261@example.com	+14150000261	Guest261	Number261	{lunch}	{"city": "Town 67", "points": "261", "birthday": "1950-09-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
262	guest262@example.com	+14150000262	Guest262	Number262	{vip,lunch}	{"city": "Town 68", "points": "262", "birthday": "1950-09-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
263	guest263@example.com	+14150000263	Guest263	Number263	{lunch}	{"city": "Town 69", "points": "263", "birthday": "1950-09-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
264	guest264@example.com	+14150000264	Guest264	Number264	{vip,lunch}	{"city": "Town 70", "points": "264", "birthday": "1950-09-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
265	guest265@example.com	+14150000265	Guest265	Number265	{lunch}	{"city": "Town 71", "points": "265", "birthday": "1950-09-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
266	guest266@example.com	+14150000266	Guest266	Number266	{vip,lunch}	{"city": "Town 72", "points": "266", "birthday": "1950-09-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
267	guest267@example.com	+14150000267	Guest267	Number267	{lunch}	{"city": "Town 73", "points": "267", "birthday": "1950-09-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
268	guest268@example.com	+14150000268	Guest268	Number268	{vip,lunch}	{"city": "Town 74", "points": "268", "birthday": "1950-09-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
269	guest269@example.com	+14150000269	Guest269	Number269	{lunch}	{"city": "Town 75", "points": "269", "birthday": "1950-09-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
270	guest270@example.com	+14150000270	Guest270	Number270	{vip,lunch}	{"city": "Town 76", "points": "270", "birthday": "1950-09-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
271	guest271@example.com	+14150000271	Guest271	Number271	{lunch}	{"city": "Town 77", "points": "271", "birthday": "1950-09-29"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
272	guest272@example.com	+14150000272	Guest272	Number272	{vip,lunch}	{"city": "Town 78", "points": "272", "birthday": "1950-09-30"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
273	guest273@example.com	+14150000273	Guest273	Number273	{lunch}	{"city": "Town 79", "points": "273", "birthday": "1950-10-01"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
274	guest274@example.com	+14150000274	Guest274	Number274	{vip,lunch}	{"city": "Town 80", "points": "274", "birthday": "1950-10-02"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
275	guest275@example.com	+14150000275	Guest275	Number275	{lunch}	{"city": "Town 81", "points": "275", "birthday": "1950-10-03"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
276	guest276@example.com	+14150000276	Guest276	Number276	{vip,lunch}	{"city": "Town 82", "points": "276", "birthday": "1950-10-04"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
277	guest277@example.com	+14150000277	Guest277	Number277	{lunch}	{"city": "Town 83", "points": "277", "birthday": "1950-10-05"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
278	guest278@example.com	+14150000278	Guest278	Number278	{vip,lunch}	{"city": "Town 84", "points": "278", "birthday": "1950-10-06"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
279	guest279@example.com	+14150000279	Guest279	Number279	{lunch}	{"city": "Town 85", "points": "279", "birthday": "1950-10-07"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
280	guest280@example.com	+14150000280	Guest280	Number280	{vip,lunch}	{"city": "Town 86", "points": "280", "birthday": "1950-10-08"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
281	guest281@example.com	+14150000281	Guest281	Number281	{lunch}	{"city": "Town 87", "points": "281", "birthday": "1950-10-09"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
282	guest282@example.com	+14150000282	Guest282	Number282	{vip,lunch}	{"city": "Town 88", "points": "282", "birthday": "1950-10-10"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
283	guest283@example.com	+14150000283	Guest283	Number283	{lunch}	{"city": "Town 89", "points": "283", "birthday": "1950-10-11"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
284	guest284@example.com	+14150000284	Guest284	Number284	{vip,lunch}	{"city": "Town 90", "points": "284", "birthday": "1950-10-12"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
285	guest285@example.com	+14150000285	Guest285	Number285	{lunch}	{"city": "Town 91", "points": "285", "birthday": "1950-10-13"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
286	guest286@example.com	+14150000286	Guest286	Number286	{vip,lunch}	{"city": "Town 92", "points": "286", "birthday": "1950-10-14"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
287	guest287@example.com	+14150000287	Guest287	Number287	{lunch}	{"city": "Town 93", "points": "287", "birthday": "1950-10-15"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
288	guest288@example.com	+14150000288	Guest288	Number288	{vip,lunch}	{"city": "Town 94", "points": "288", "birthday": "1950-10-16"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
289	guest289@example.com	+14150000289	Guest289	Number289	{lunch}	{"city": "Town 95", "points": "289", "birthday": "1950-10-17"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
290	guest290@example.com	+14150000290	Guest290	Number290	{vip,lunch}	{"city": "Town 96", "points": "290", "birthday": "1950-10-18"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
291	guest291@example.com	+14150000291	Guest291	Number291	{lunch}	{"city": "Town 0", "points": "291", "birthday": "1950-10-19"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
292	guest292@example.com	+14150000292	Guest292	Number292	{vip,lunch}	{"city": "Town 1", "points": "292", "birthday": "1950-10-20"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
293	guest293@example.com	+14150000293	Guest293	Number293	{lunch}	{"city": "Town 2", "points": "293", "birthday": "1950-10-21"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
294	guest294@example.com	+14150000294	Guest294	Number294	{vip,lunch}	{"city": "Town 3", "points": "294", "birthday": "1950-10-22"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
295	guest295@example.com	+14150000295	Guest295	Number295	{lunch}	{"city": "Town 4", "points": "295", "birthday": "1950-10-23"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
296	guest296@example.com	+14150000296	Guest296	Number296	{vip,lunch}	{"city": "Town 5", "points": "296", "birthday": "1950-10-24"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
297	guest297@example.com	+14150000297	Guest297	Number297	{lunch}	{"city": "Town 6", "points": "297", "birthday": "1950-10-25"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
298	guest298@example.com	+14150000298	Guest298	Number298	{vip,lunch}	{"city": "Town 7", "points": "298", "birthday": "1950-10-26"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
299	guest299@example.com	+14150000299	Guest299	Number299	{lunch}	{"city": "Town 8", "points": "299", "birthday": "1950-10-27"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
300	guest300@example.com	+14150000300	Guest300	Number300	{vip,lunch}	{"city": "Town 9", "points": "300", "birthday": "1950-10-28"}	\N	\N	subscribed		\N	subscribed		\N	2026-11-29 01:49:18.052718+00	2026-11-29 01:49:18.052718+00	
\.
COPY deliveries (id, campaign_id, customer_id, qr_code_id, channel, status, attempts, claims, next_attempt_at, address, provider, provider_message_id, error_code, error_text, retryable, created_at, first_attempt_at, finished_at, delivered_at, bounced_at, complained_at, opened_at, clicked_at, machine_opened_at, bounce_code, bounce_text, held_by, other_events) FROM STDIN;
1	1	1	1	email	sent	1	1	\N	guest1@example.com	sendgrid	sim-1	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.2759+00	2026-11-29 01:49:24.47509+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
8	1	8	8	email	sent	1	1	\N	guest8@example.com	sendgrid	sim-8	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.738423+00	2026-11-29 01:49:24.751076+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
2	1	2	2	email	sent	1	1	\N	guest2@example.com	sendgrid	sim-2	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.495282+00	2026-11-29 01:49:24.511318+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
3	1	3	3	email	sent	1	1	\N	guest3@example.com	sendgrid	sim-3	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.499059+00	2026-11-29 01:49:24.51077+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
4	1	4	4	email	sent	1	1	\N	guest4@example.com	sendgrid	sim-5	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.524393+00	2026-11-29 01:49:24.535902+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
5	1	5	5	email	sent	1	1	\N	guest5@example.com	sendgrid	sim-4	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.524393+00	2026-11-29 01:49:24.535902+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
6	1	6	6	email	sent	1	1	\N	guest6@example.com	sendgrid	sim-6	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.635405+00	2026-11-29 01:49:24.649948+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
7	1	7	7	email	sent	1	1	\N	guest7@example.com	sendgrid	sim-7	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.635405+00	2026-11-29 01:49:24.649948+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
11	1	11	11	email	sent	1	1	\N	guest11@example.com	sendgrid	sim-11	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.943175+00	2026-11-29 01:49:24.95296+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
9	1	9	9	email	sent	1	1	\N	guest9@example.com	sendgrid	sim-10	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.840869+00	2026-11-29 01:49:24.854456+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
10	1	10	10	email	sent	1	1	\N	guest10@example.com	sendgrid	sim-9	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:24.840869+00	2026-11-29 01:49:24.854456+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
14	1	14	14	email	sent	1	1	\N	guest14@example.com	sendgrid	sim-14	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.147303+00	2026-11-29 01:49:25.155082+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
12	1	12	12	email	sent	1	1	\N	guest12@example.com	sendgrid	sim-12	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.04495+00	2026-11-29 01:49:25.056149+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
13	1	13	13	email	sent	1	1	\N	guest13@example.com	sendgrid	sim-13	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.04495+00	2026-11-29 01:49:25.056149+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
17	1	17	17	email	sent	1	1	\N	guest17@example.com	sendgrid	sim-17	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.354879+00	2026-11-29 01:49:25.364702+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
15	1	15	15	email	sent	1	1	\N	guest15@example.com	sendgrid	sim-16	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.252539+00	2026-11-29 01:49:25.265901+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
16	1	16	16	email	sent	1	1	\N	guest16@example.com	sendgrid	sim-15	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.252539+00	2026-11-29 01:49:25.265901+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
20	1	20	20	email	sent	1	1	\N	guest20@example.com	sendgrid	sim-20	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.560129+00	2026-11-29 01:49:25.567073+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
18	1	18	18	email	sent	1	1	\N	guest18@example.com	sendgrid	sim-18	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.456866+00	2026-11-29 01:49:25.465957+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
19	1	19	19	email	sent	1	1	\N	guest19@example.com	sendgrid	sim-19	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.456866+00	2026-11-29 01:49:25.465957+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
23	1	23	23	email	sent	1	1	\N	guest23@example.com	sendgrid	sim-23	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.764582+00	2026-11-29 01:49:25.770325+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
21	1	21	21	email	sent	1	1	\N	guest21@example.com	sendgrid	sim-21	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.662612+00	2026-11-29 01:49:25.672718+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
22	1	22	22	email	sent	1	1	\N	guest22@example.com	sendgrid	sim-22	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.662612+00	2026-11-29 01:49:25.672718+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
26	1	26	26	email	sent	1	1	\N	guest26@example.com	sendgrid	sim-26	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.970311+00	2026-11-29 01:49:25.975892+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
24	1	24	24	email	sent	1	1	\N	guest24@example.com	sendgrid	sim-24	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.866761+00	2026-11-29 01:49:25.874512+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
25	1	25	25	email	sent	1	1	\N	guest25@example.com	sendgrid	sim-25	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:25.866761+00	2026-11-29 01:49:25.874512+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
31	1	31	31	email	sent	1	1	\N	guest31@example.com	sendgrid	sim-31	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.277829+00	2026-11-29 01:49:26.283644+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
27	1	27	27	email	sent	1	1	\N	guest27@example.com	sendgrid	sim-28	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.072278+00	2026-11-29 01:49:26.079713+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
28	1	28	28	email	sent	1	1	\N	guest28@example.com	sendgrid	sim-27	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.072278+00	2026-11-29 01:49:26.079713+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
29	1	29	29	email	sent	1	1	\N	guest29@example.com	sendgrid	sim-29	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.177355+00	2026-11-29 01:49:26.185713+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
30	1	30	30	email	sent	1	1	\N	guest30@example.com	sendgrid	sim-30	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.177355+00	2026-11-29 01:49:26.185713+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
34	1	34	34	email	sent	1	1	\N	guest34@example.com	sendgrid	sim-34	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.48449+00	2026-11-29 01:49:26.490639+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
32	1	32	32	email	sent	1	1	\N	guest32@example.com	sendgrid	sim-32	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.381677+00	2026-11-29 01:49:26.390303+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
33	1	33	33	email	sent	1	1	\N	guest33@example.com	sendgrid	sim-33	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.381677+00	2026-11-29 01:49:26.390303+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
37	1	37	37	email	sent	1	1	\N	guest37@example.com	sendgrid	sim-37	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.689964+00	2026-11-29 01:49:26.697501+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
35	1	35	35	email	sent	1	1	\N	guest35@example.com	sendgrid	sim-36	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.587577+00	2026-11-29 01:49:26.596256+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
36	1	36	36	email	sent	1	1	\N	guest36@example.com	sendgrid	sim-35	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.587577+00	2026-11-29 01:49:26.596256+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
40	1	40	40	email	sent	1	1	\N	guest40@example.com	sendgrid	sim-40	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.895849+00	2026-11-29 01:49:26.901982+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
38	1	38	38	email	sent	1	1	\N	guest38@example.com	sendgrid	sim-39	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.792944+00	2026-11-29 01:49:26.802851+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
39	1	39	39	email	sent	1	1	\N	guest39@example.com	sendgrid	sim-38	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.792944+00	2026-11-29 01:49:26.802851+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
43	1	43	43	email	sent	1	1	\N	guest43@example.com	sendgrid	sim-43	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.099629+00	2026-11-29 01:49:27.110309+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
41	1	41	41	email	sent	1	1	\N	guest41@example.com	sendgrid	sim-41	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.997339+00	2026-11-29 01:49:27.016103+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
42	1	42	42	email	sent	1	1	\N	guest42@example.com	sendgrid	sim-42	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:26.997339+00	2026-11-29 01:49:27.016103+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
46	1	46	46	email	sent	1	1	\N	guest46@example.com	sendgrid	sim-46	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.304904+00	2026-11-29 01:49:27.310656+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
44	1	44	44	email	sent	1	1	\N	guest44@example.com	sendgrid	sim-44	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.202891+00	2026-11-29 01:49:27.211386+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
45	1	45	45	email	sent	1	1	\N	guest45@example.com	sendgrid	sim-45	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.202891+00	2026-11-29 01:49:27.211386+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
49	1	49	49	email	sent	1	1	\N	guest49@example.com	sendgrid	sim-49	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.509831+00	2026-11-29 01:49:27.515382+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
47	1	47	47	email	sent	1	1	\N	guest47@example.com	sendgrid	sim-48	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.407214+00	2026-11-29 01:49:27.414614+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
48	1	48	48	email	sent	1	1	\N	guest48@example.com	sendgrid	sim-47	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.407214+00	2026-11-29 01:49:27.414614+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
52	1	52	52	email	sent	1	1	\N	guest52@example.com	sendgrid	sim-52	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.713248+00	2026-11-29 01:49:27.718974+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
50	1	50	50	email	sent	1	1	\N	guest50@example.com	sendgrid	sim-50	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.6116+00	2026-11-29 01:49:27.621923+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
51	1	51	51	email	sent	1	1	\N	guest51@example.com	sendgrid	sim-51	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.6116+00	2026-11-29 01:49:27.621923+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
55	1	55	55	email	sent	1	1	\N	guest55@example.com	sendgrid	sim-55	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.918465+00	2026-11-29 01:49:27.923656+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
53	1	53	53	email	sent	1	1	\N	guest53@example.com	sendgrid	sim-53	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.816714+00	2026-11-29 01:49:27.827811+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
54	1	54	54	email	sent	1	1	\N	guest54@example.com	sendgrid	sim-54	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:27.816714+00	2026-11-29 01:49:27.827811+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
58	1	58	58	email	sent	1	1	\N	guest58@example.com	sendgrid	sim-58	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.123619+00	2026-11-29 01:49:28.128972+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
56	1	56	56	email	sent	1	1	\N	guest56@example.com	sendgrid	sim-56	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.020586+00	2026-11-29 01:49:28.032234+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
57	1	57	57	email	sent	1	1	\N	guest57@example.com	sendgrid	sim-57	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.020586+00	2026-11-29 01:49:28.032234+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
61	1	61	61	email	sent	1	1	\N	guest61@example.com	sendgrid	sim-61	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.326482+00	2026-11-29 01:49:28.332263+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
59	1	59	59	email	sent	1	1	\N	guest59@example.com	sendgrid	sim-60	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.224379+00	2026-11-29 01:49:28.23106+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
60	1	60	60	email	sent	1	1	\N	guest60@example.com	sendgrid	sim-59	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.224379+00	2026-11-29 01:49:28.23106+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
64	1	64	64	email	sent	1	1	\N	guest64@example.com	sendgrid	sim-64	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.531618+00	2026-11-29 01:49:28.538458+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
62	1	62	62	email	sent	1	1	\N	guest62@example.com	sendgrid	sim-62	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.428762+00	2026-11-29 01:49:28.437062+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
63	1	63	63	email	sent	1	1	\N	guest63@example.com	sendgrid	sim-63	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.428762+00	2026-11-29 01:49:28.437062+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
67	1	67	67	email	sent	1	1	\N	guest67@example.com	sendgrid	sim-67	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.734654+00	2026-11-29 01:49:28.739358+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
65	1	65	65	email	sent	1	1	\N	guest65@example.com	sendgrid	sim-65	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.632892+00	2026-11-29 01:49:28.639427+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
66	1	66	66	email	sent	1	1	\N	guest66@example.com	sendgrid	sim-66	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.632892+00	2026-11-29 01:49:28.639427+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
70	1	70	70	email	sent	1	1	\N	guest70@example.com	sendgrid	sim-70	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.938617+00	2026-11-29 01:49:28.944478+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
68	1	68	68	email	sent	1	1	\N	guest68@example.com	sendgrid	sim-69	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.836533+00	2026-11-29 01:49:28.843371+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
69	1	69	69	email	sent	1	1	\N	guest69@example.com	sendgrid	sim-68	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:28.836533+00	2026-11-29 01:49:28.843371+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
73	1	73	73	email	sent	1	1	\N	guest73@example.com	sendgrid	sim-73	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:29.142112+00	2026-11-29 01:49:29.167078+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
71	1	71	71	email	sent	1	1	\N	guest71@example.com	sendgrid	sim-71	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:29.040312+00	2026-11-29 01:49:29.048752+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
72	1	72	72	email	sent	1	1	\N	guest72@example.com	sendgrid	sim-72	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:29.040312+00	2026-11-29 01:49:29.048752+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
74	1	74	74	email	sent	1	1	\N	guest74@example.com	sendgrid	sim-74	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:29.244378+00	2026-11-29 01:49:29.251092+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
77	1	77	77	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
78	1	78	78	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
79	1	79	79	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
80	1	80	80	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
81	1	81	81	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
82	1	82	82	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
83	1	83	83	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
84	1	84	84	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
85	1	85	85	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
86	1	86	86	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
87	1	87	87	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
88	1	88	88	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
89	1	89	89	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
90	1	90	90	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
91	1	91	91	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
92	1	92	92	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
93	1	93	93	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
94	1	94	94	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
95	1	95	95	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
96	1	96	96	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
97	1	97	97	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
98	1	98	98	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
99	1	99	99	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
100	1	100	100	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
101	1	101	101	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
102	1	102	102	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
103	1	103	103	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
104	1	104	104	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
105	1	105	105	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
106	1	106	106	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
107	1	107	107	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
108	1	108	108	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
109	1	109	109	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
110	1	110	110	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
111	1	111	111	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
76	1	76	76	email	sending	1	1	\N	guest76@example.com	sendgrid	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:29.347322+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
75	1	75	75	email	sent	1	1	\N	guest75@example.com	sendgrid	sim-75	\N	\N	f	2026-11-29 01:49:24.024376+00	2026-11-29 01:49:29.244378+00	2026-11-29 01:49:29.251092+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
112	1	112	112	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
113	1	113	113	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
114	1	114	114	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
115	1	115	115	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
116	1	116	116	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
117	1	117	117	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
118	1	118	118	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
119	1	119	119	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
120	1	120	120	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
121	1	121	121	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
122	1	122	122	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
123	1	123	123	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
124	1	124	124	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
125	1	125	125	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
126	1	126	126	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
127	1	127	127	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
128	1	128	128	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
129	1	129	129	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
130	1	130	130	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
131	1	131	131	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
132	1	132	132	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
133	1	133	133	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
134	1	134	134	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
135	1	135	135	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
136	1	136	136	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
137	1	137	137	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
138	1	138	138	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
139	1	139	139	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
140	1	140	140	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
141	1	141	141	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
142	1	142	142	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
143	1	143	143	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
144	1	144	144	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
145	1	145	145	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
146	1	146	146	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
147	1	147	147	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
148	1	148	148	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
149	1	149	149	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
150	1	150	150	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
151	1	151	151	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
152	1	152	152	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
153	1	153	153	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
154	1	154	154	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
155	1	155	155	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
156	1	156	156	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
157	1	157	157	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
158	1	158	158	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
159	1	159	159	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
160	1	160	160	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
161	1	161	161	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
162	1	162	162	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
163	1	163	163	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
164	1	164	164	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
165	1	165	165	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
166	1	166	166	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
167	1	167	167	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
168	1	168	168	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
169	1	169	169	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
170	1	170	170	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
171	1	171	171	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
172	1	172	172	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
173	1	173	173	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
174	1	174	174	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
175	1	175	175	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
176	1	176	176	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
177	1	177	177	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
178	1	178	178	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
179	1	179	179	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
180	1	180	180	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
181	1	181	181	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
182	1	182	182	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
183	1	183	183	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
184	1	184	184	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
185	1	185	185	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
186	1	186	186	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
187	1	187	187	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
188	1	188	188	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
189	1	189	189	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
190	1	190	190	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
191	1	191	191	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
192	1	192	192	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
193	1	193	193	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
194	1	194	194	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
195	1	195	195	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
196	1	196	196	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
197	1	197	197	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
198	1	198	198	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
199	1	199	199	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
200	1	200	200	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
201	1	201	201	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
202	1	202	202	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
203	1	203	203	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
204	1	204	204	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
205	1	205	205	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
206	1	206	206	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
207	1	207	207	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
208	1	208	208	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
209	1	209	209	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
210	1	210	210	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
211	1	211	211	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
212	1	212	212	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
213	1	213	213	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
214	1	214	214	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
215	1	215	215	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
216	1	216	216	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
217	1	217	217	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
218	1	218	218	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
219	1	219	219	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
220	1	220	220	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
221	1	221	221	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
222	1	222	222	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
223	1	223	223	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
224	1	224	224	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
225	1	225	225	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
226	1	226	226	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
227	1	227	227	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
228	1	228	228	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
229	1	229	229	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
230	1	230	230	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
231	1	231	231	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
232	1	232	232	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
233	1	233	233	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
234	1	234	234	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
235	1	235	235	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
236	1	236	236	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
237	1	237	237	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
238	1	238	238	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
239	1	239	239	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
240	1	240	240	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
241	1	241	241	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
242	1	242	242	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
243	1	243	243	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
244	1	244	244	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
245	1	245	245	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
246	1	246	246	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
247	1	247	247	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
248	1	248	248	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
249	1	249	249	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
250	1	250	250	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
251	1	251	251	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
252	1	252	252	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
253	1	253	253	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
254	1	254	254	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
255	1	255	255	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
256	1	256	256	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
257	1	257	257	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
258	1	258	258	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
259	1	259	259	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
260	1	260	260	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
261	1	261	261	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
262	1	262	262	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
263	1	263	263	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
264	1	264	264	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
265	1	265	265	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
266	1	266	266	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
267	1	267	267	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
268	1	268	268	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
269	1	269	269	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
270	1	270	270	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
271	1	271	271	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
272	1	272	272	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
273	1	273	273	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
274	1	274	274	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
275	1	275	275	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
276	1	276	276	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
277	1	277	277	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
278	1	278	278	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
279	1	279	279	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
280	1	280	280	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
281	1	281	281	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
282	1	282	282	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
283	1	283	283	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
284	1	284	284	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
285	1	285	285	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
286	1	286	286	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
287	1	287	287	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
288	1	288	288	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
289	1	289	289	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
290	1	290	290	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
291	1	291	291	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
292	1	292	292	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
293	1	293	293	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
294	1	294	294	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
295	1	295	295	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
296	1	296	296	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
297	1	297	297	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
298	1	298	298	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
299	1	299	299	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
300	1	300	300	email	pending	0	0	\N	\N	\N	\N	\N	\N	f	2026-11-29 01:49:24.024376+00	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
\.
COPY delivery_claims (id, campaign_id, channel, lease_until, delivery_ids) FROM STDIN;
51	1	email	2026-11-29 01:49:37.347322+00	{76}
\.
COPY process_settings (name, value, set_at) FROM STDIN;
HANDBILL_DELIVERY_LEASE	8000ms	2026-11-29 01:49:16.933539+00
HANDBILL_DELIVERY_TIMEOUT	4000ms	2026-11-29 01:49:16.933539+00
HANDBILL_EMAIL_PROVIDER	sendgrid	2026-11-29 01:49:16.933539+00
HANDBILL_PUBLIC_URL	https://shop.example.com	2026-11-29 01:49:16.933539+00
HANDBILL_SMS_PROVIDER	twilio	2026-11-29 01:49:16.933539+00
\.
COPY processes (id, seen_at) FROM STDIN;
bcdec510-fe5a-42ae-868d-9e9e06513304	2026-11-29 01:49:26.010567+00
a4ba93e5-a96e-4c68-a1c3-d5ec4b73689b	2026-11-29 01:49:28.009191+00
\.
COPY qr_codes (id, campaign_id, customer_id, token, short_code, created_at, expires_at, usage_count, max_usage, redeemed_at, voided_at, opened_at, redeemed_place, erased_segments, chain_id, segments) FROM STDIN;
2	1	2	1-2-BeAXTK8TZRKz4PwdzIWPr6	C6PK9D9PC92RW	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
3	1	3	1-3-FvSxq6V3xpipZV4Nn750pJ	1J3FS91RN695V	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
4	1	4	1-4-s0nab5duFbeb9PKpZI36p0	2WFEY72PVHR25	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
5	1	5	1-5-ebJAHUayA418BS6ywNiG5n	G2KJ9TXMR9FS2	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
6	1	6	1-6-gPP6Wf3GsEvPuYqovptZS1	4MMWNQQD0TT6R	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
7	1	7	1-7-J0xKEb3ztzEnu1ZpMBnAhW	E0QRM23VTNZR7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
8	1	8	1-8-338Vq44T3t0zC1bk5T92ea	EYJ0D6X4CAWD6	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
9	1	9	1-9-z1vSfNXn0GJ1TTR1X2YXB6	762B25QGWVAMD	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
10	1	10	1-10-AtKLgZtFlogrotI4MyPLS0	YZA4XVKDSDE00	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
11	1	11	1-11-FLMCx3MjrWPdum9Xmhs92h	AVQT6YH7HS3BQ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
12	1	12	1-12-BWd8OXVZMxiicU39liQ1he	9KKT172HR2C1K	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
13	1	13	1-13-NrvawHIoWb0GGEACBE0ScA	G8HHBTPKJVJ08	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
14	1	14	1-14-CPXxgxcW4mEhzEn8ApEqle	BD6HHG858P3T2	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
15	1	15	1-15-ALWoerz4w2vsLFamlv21O8	P51MP23249REF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
16	1	16	1-16-JBoNxmB8fLpdN3DqkUxThE	TS5QCYJNJJZ7Q	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
17	1	17	1-17-0flB4wUtFeZvqkTgNJiIte	AFEC22D95RX4J	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
18	1	18	1-18-YvMdJ4JSckCq9xhOBLwkRY	N6AN4CP78B924	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
19	1	19	1-19-WDF71NMcDzGfOon3lHWkN7	72KZ0J9HD6JA5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
20	1	20	1-20-VIBseLBF5uuhdm308uxP6Y	PXDZDJA2KEGDQ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
21	1	21	1-21-8UuKYSsSxbuWBwLSDWpPPH	AW99K4PQ2SSZQ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
22	1	22	1-22-iEttWhUo03w9BLzt2ksVqD	K0MHW4R9FX4CE	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
23	1	23	1-23-wZkuUhxDDoUBq1Zj0t2inK	B0VJSY6XEMAZH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
24	1	24	1-24-zvNBT9GMtQgopUSQixjyHD	APSYSMPFPTT6N	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
25	1	25	1-25-vYwWJwN7fmz49ex4zSOfzY	MQHJSQEYX0NSY	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
26	1	26	1-26-L5VP0d3E5Hb3BrhFIkv0AD	WV1RZZ54NCV5F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
27	1	27	1-27-cZZWi4wPuGJoDVW4CsbZKy	93EY09BRZ9DMN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
28	1	28	1-28-lLXZfGFI64LvOMW5NG4RMd	ZADYRB54K46RQ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
29	1	29	1-29-4XFUa27Mrw2Wv6I6E367oQ	62J7K9695YDK1	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
30	1	30	1-30-as68QS8Fkm7NOEDbFq4RMH	G23PWVDFWS2YF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
31	1	31	1-31-I0oBanWua219sTkxD6jO58	XWC0R62K4Y6T4	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
32	1	32	1-32-wiC9z3zedBwEJqQtYox8GJ	104DQJMMSEQ1S	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
33	1	33	1-33-mI9SFQoX54lodhHx6NoEue	MVA9FASBS71X8	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
34	1	34	1-34-kGIe32WK1EvljptS8v2BqP	DYNYY0FE39Z50	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
35	1	35	1-35-aMr7beDyBMpoCwBtFQXrWi	HXQS94VXRDWR8	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
36	1	36	1-36-SItKAftdxaxCcAPgL7z24g	Z554PESTMQK9V	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
37	1	37	1-37-NfFdpFGUWcNR893M0kTcwS	ZNX82NPNZJQSV	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
38	1	38	1-38-opVeoAGWG5IzarBdwkJ2s9	GEW9D104960YS	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
39	1	39	1-39-cZt2KzaZy1Am5ML6MD9dm2	3GHXEH6KSYVD4	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
1	1	1	1-1-KWPxXTgRYvtJbT0SurHbHN	HQ1E197NVJWWP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	1	1	2026-11-29 01:49:29.332457+00	\N	\N		\N	\N	{lunch}
40	1	40	1-40-BL0X4jFst0o6Yoh65tjoey	R2G5KW3288V7S	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
41	1	41	1-41-pgq42Pj9FNpaD0YI9cUvJx	M7EE2AJDRTMBA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
42	1	42	1-42-iy3g2vlRnvTqm9QolzfZgV	6SEKBE12EHHB4	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
43	1	43	1-43-WETQ86y3zXg5fBpytdjZvX	SB604QW365SQD	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
44	1	44	1-44-YNMEUOvBz2dU1COc3f62Ut	8JZK58RQN64HW	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
45	1	45	1-45-OzYV9GluBnWx3rzZGIKf8L	PD0GVG5TZ4FFE	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
46	1	46	1-46-CkHXkvtQwVw13QeDevFgDd	0MVX59W5PTF97	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
47	1	47	1-47-1VngZtgKhDMBGNzf5HcODQ	A7Z84RZF1HYXX	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
48	1	48	1-48-hyREGrftT8VA2cfwyJcp4E	QXVXV55GVP6Z8	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
49	1	49	1-49-6qap0O4u2mdwjEXvx5QZUt	M3DGNT3C19FHM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
50	1	50	1-50-SOJwD9xTCt5kb0slf4aiXH	50B7NPW1PXR6D	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
51	1	51	1-51-3d28JQIvBuX49GsrHiTz5e	CRKBAERK353GF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
52	1	52	1-52-LdNSKhMdvIUovk4bxVBWO4	5JAVW097R748V	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
53	1	53	1-53-88WWZ5CfztqGUfhvsUgTxB	VX25NKST1W15A	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
54	1	54	1-54-b4aX97oONi5ypV71nNnVYj	WGHGE2FVWWS7B	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
55	1	55	1-55-CTINTGWCYeUiWAtATczO8Z	2M2JGJPP4SQD7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
56	1	56	1-56-77yKzHHLIrHjmYy2xHb99X	02YS4DJYN95HN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
57	1	57	1-57-EbQZFmajbqX6kBlSldMEcE	WSQCDCB1NB2QG	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
58	1	58	1-58-yZGchLuVWdPyUqxSqYDtS1	7PB9A5GZM4EEN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
59	1	59	1-59-cRYzuTQDR6KTUgPcJ5HUB0	GSK10ECXKJZ0J	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
60	1	60	1-60-8Qqpb2amrR3HFjOjKIsJWI	PEFVM9S29EKDW	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
61	1	61	1-61-YGcdQr1aykp7JTfqLiz2Tq	7AQP45M7JK02T	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
62	1	62	1-62-5kuh20H6vaHfTPT1K0rKsR	JHKW4S1TNY2TH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
63	1	63	1-63-MsaH0Z5LGmxipHsAJxOtba	1V8KBNT3SKAB8	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
64	1	64	1-64-mrfFSnwWy7DaJ5jAw5b5N5	PN97FK0Q1SRMP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
65	1	65	1-65-mbZWxOiP3sAhSbxnpoxsHX	E0TWG157J2GCF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
66	1	66	1-66-qxkYoP6NWTtxxzN77hiGb3	DD6D098ETXSNP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
67	1	67	1-67-GvOYUWrSr1bl07lXA89YJV	4C93XQHBYZTZH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
68	1	68	1-68-R2nlBlTog62z9scM5Wg2Cj	R0555QQ25Y76V	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
69	1	69	1-69-5Teppom4L2NntWIY0qgtXY	MKNMTWN3MD6MT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
70	1	70	1-70-crZaYw9zelinaAKH1RCOZo	B64QNKPWP3WKC	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
71	1	71	1-71-qjTLRkdDGQfKPyqUC3AH6S	8REB5P0YXRV14	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
72	1	72	1-72-rEvHs5rr2RVMoY3a4RlSMW	FEDAT38S08EPS	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
73	1	73	1-73-0lDuujlELLpECxchs3x2Q2	S8X0FBFV404G9	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
74	1	74	1-74-FZNFc7qSHKB8tHqaGolsxL	EEA3VV4XQZX38	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
75	1	75	1-75-4z5qJa9Vm45IMYZscfNaVz	N9JVAKZ9628Y5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
76	1	76	1-76-vpmB1kXU6WP7EC4tPdcNbz	WTJ3419BRNZVE	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
77	1	77	1-77-aqsebLB3i0OdE16u6ZoHit	KPPZXE9D1V626	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
78	1	78	1-78-W20X5SU2Q7Ky5Irl0bIZw9	DTKSB2VGKT2BN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
79	1	79	1-79-gEraIaEhJi5f7kcpz7RW4x	CFNXDM046DG3F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
80	1	80	1-80-cwPWcKnolIcMo7AlEf9C3p	T0WVKY2EY2HXY	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
81	1	81	1-81-Ar9qrZrtQAT7Aw86vRomMt	J1B961R00AVC0	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
82	1	82	1-82-7wbZOL4l1O8m92yvcCMkrt	DWG6YV9XM1T6V	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
83	1	83	1-83-EOEcCG8vebEttJ3c8f7C56	TXCZH9G8PT0XT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
84	1	84	1-84-uLdyhG2xJLlO3trUK68PEt	PKKDQW3EPM1HN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
85	1	85	1-85-YNIjIHGDTH7BvUBywBwOsp	GB7PP8CP95F6M	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
86	1	86	1-86-fQVPa217IViMTnAhIouVhz	PZHZRH55AGXTW	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
87	1	87	1-87-4firDJIovai2keGDEF4K46	RGMH97S824EHH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
88	1	88	1-88-rWIsvhKfXFs9GO8ZZgpouV	CD9QHKY1PP7W2	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
89	1	89	1-89-5eLGJk5S4az1KQwy1OzvkC	6QA2V2D9CD0SQ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
90	1	90	1-90-hrKKx8IHG8rGqJGUNUddZv	JVADN2M69ZDYM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
91	1	91	1-91-fl6IUiLAdNpne9NVsJoIwA	HDH0RZGCARBRM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
92	1	92	1-92-Qz5ovaKvgPbv45ayZPRthJ	6Z78CF7533P4Z	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
93	1	93	1-93-THpQI8SrpbQ39isqDaTxem	9G7EMJMMJDJ0X	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
94	1	94	1-94-alKIvsVg84njAha8xaeLM3	6MW0981WYMX1F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
95	1	95	1-95-aMr3pItxztcCTIrkRAdM09	PXVQPR9AD0RXN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
96	1	96	1-96-J8qJ5NHO8Rh3bHlZ5ui25j	A62P0J9FAT8AR	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
97	1	97	1-97-lenydRu2w4G2WilOcaxOCq	MQNNA3EX72YX3	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
98	1	98	1-98-unhTjhQm7idbZAMEhpRkyI	F1W2SHYHXKHJZ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
99	1	99	1-99-k42oKiNGjpCWfjhw9qo0mj	T9AMR5XB469R5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
100	1	100	1-100-uj6R9Oj4xtLX6UWFWlzpQN	2RK6JP6XY51JR	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
101	1	101	1-101-emMAdGQEwfw8tUgAnnncXZ	TR78JAC3F9W62	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
102	1	102	1-102-dIFa0aTNvKXUwAJn3wZ6Gf	CKBKT74X08ACF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
103	1	103	1-103-6uLYLCGOyIJvZCieG1AjVB	KE512B2A7JV5N	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
104	1	104	1-104-mA4nPqzUyhIefiFp7caROD	WZF2CSXYY8E0Z	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
105	1	105	1-105-C1QLPnNzxJTElwjeifFGna	VFHNREAGYBHEG	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
106	1	106	1-106-b90kVfNEaW3HN2Lc7RTGdu	8V26SYH7APZBP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
107	1	107	1-107-HmNoTJ4tNMTt7uxsKzHjpa	X0TXDE772NXE0	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
108	1	108	1-108-KxKyNCJq7ObOGRO6aGHGlV	0FWDQFRMBDTJW	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
109	1	109	1-109-Psnhr4U8w60YgTYr8rRrPu	MX3YE74NHJ2X8	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
110	1	110	1-110-3Q8L8lJVuwq18B80No898D	NY79M7GGA6S3T	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
111	1	111	1-111-5XOXFpS4c9tUo8X4ekXV3L	ZC57E436N8PMF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
112	1	112	1-112-hDlQhG1djJyLVsmTMlnnPt	M59VZCP85KPFB	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
113	1	113	1-113-MhCYKPPxym6z9vimyop4WG	Z68EE94BM8281	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
114	1	114	1-114-s08BNFiNe0PY8zj8WaWQat	7SG0A6NBD0CKY	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
115	1	115	1-115-ZXVFNSlOeNgk4IYkBhRXHo	1R3R5ZN9T7KV0	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
116	1	116	1-116-670c0TktNg6C8fi9dx9pcI	3ZF5QV2ZQ6169	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
117	1	117	1-117-AuQT7XDkc3IykhdJWETfXy	VSP3MPBTSBMR7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
118	1	118	1-118-TGeOIXPgKzZCcdWonVdvSR	GKWDC1D4SV7KR	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
119	1	119	1-119-UADQrxMy3Vu4POEM8SWJwX	0D6FN705RKM81	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
120	1	120	1-120-SzBGgYgQjysHKlAczko0Xi	38Y3W1F0B6B1J	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
121	1	121	1-121-nAHd6BUD0iLfkxJb2Vn6pd	ZV62JH1ZESMMJ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
122	1	122	1-122-1HU0990orAxbEp4LAn9Ffl	C9V07YZ8XP2HD	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
123	1	123	1-123-vP6fVvBKkDNHE0yv0X0mjf	NPJSA5QG9QE7N	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
124	1	124	1-124-tpA2qjGIft0i88MKUlXMMg	J0BSVB6SEG163	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
125	1	125	1-125-QaUaH0JFJ6pDIr0J6vKXTq	YBMS9HR80HP0T	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
126	1	126	1-126-zjslt1lv6GgWJQ8iEkHpU0	032VFPAPW259D	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
127	1	127	1-127-Ga0m8B8D3fgTBxAH3J7xLL	DV6JJZWE5VRZC	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
128	1	128	1-128-I13GUXRTLuzu9CeMzUJ3fk	7A7JQWXMZZH96	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
129	1	129	1-129-fHrjTxE9chS87gvwiXryi4	WXMZWF5JF6RGT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
130	1	130	1-130-lr7wwuuTz3fVUzeqJAy4UD	J6R5VKMTZYFZN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
131	1	131	1-131-6h6fuyQG6tEPNJn8AYJ0v5	M704FM1ZRNVA1	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
132	1	132	1-132-CgDzpPjZRw937db8O9RM2h	5V6FGWJX0561F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
133	1	133	1-133-WadS4l7xCv8EMObeQxMDkP	VPRG0YMHTBPTG	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
134	1	134	1-134-0jaydBGx9DFSYQJVSPuQcf	9X94SF0MZC4PN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
135	1	135	1-135-WhjYDK3syMjE4ba33WJegY	D804CYDPAK3X6	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
136	1	136	1-136-7bFRFSiIA9G8dbQTL7rP3P	2MB6EJVR2VW7C	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
137	1	137	1-137-118CBd20c3EsJf86MsXGrg	QDADK57ZKZ22F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
138	1	138	1-138-jt9lSqwunxTxR3uAJDADGD	P4ESEGP27XFKZ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
139	1	139	1-139-BDNuzDBjRmHSdQH6owarXE	4V4WVDYMMM9EK	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
140	1	140	1-140-gsuCwwEpMDnixoZYE1GbKq	X2WC89M6MNA11	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
141	1	141	1-141-Y8lR4tkPUrYoiHLfrcQ9yu	ZHG2F1QDNPVZY	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
142	1	142	1-142-x2jVNaWyjr4DEU6HmgNcFr	KNQ6N1BBFE86N	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
143	1	143	1-143-NMTukcBb3Mx7u6wNtes9Z3	PWX51FYCQDYJT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
144	1	144	1-144-sxRdHZUOvofz3kWGJ0zggp	XYKFF2HNWWSQQ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
145	1	145	1-145-znZe5qbOliUsLAHpp0615d	K67ZZQ9DCDVZ1	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
146	1	146	1-146-p4qAg1FgcC5vU3yKsLVqwq	V26RGJ7C6FPP9	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
147	1	147	1-147-T1FkVbjfUneIBGAxKHIZOo	1Y0PZ7J936MPP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
148	1	148	1-148-GYa9MtUSNojFs2dA3nhcbg	R3QK3443F0KEZ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
149	1	149	1-149-Uw3WrASQuKGXzsXzyPiCmd	2Z0H4KGZNYN68	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
150	1	150	1-150-sxZ1C5Lbkb6n3OaTOarKR4	G22XPPQT1YZ9F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
151	1	151	1-151-EYy8zdFR14xBzv1nVitiI9	C6H8HTSAMVPYP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
152	1	152	1-152-YU3hxWOZCHqBRLO5GUyZwm	C69Q26E71X3JB	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
153	1	153	1-153-1122qx79RWA2Fg47FrjPuI	FFVHCY7Y0VHZG	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
154	1	154	1-154-vxPEHG5dxmghFwbLbcHSMh	M09QWEXABVZXH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
155	1	155	1-155-jLAEAKOf5RdMaB9yODinsp	NNCG9T8616351	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
156	1	156	1-156-UHW520bWKGN2XiLycpPiyj	VCNF5D9R4J5JS	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
157	1	157	1-157-9pJ2NUR4PBhwJzRcQqqWQh	MSRBWMR7NXR0F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
158	1	158	1-158-rROrvmlx3reixvTrjuiH7a	CGCBKQGB2N3DB	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
159	1	159	1-159-JQUXXOvFrJPDffB4dHiwTs	6GF24WKZ43XN1	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
160	1	160	1-160-2hlmYi8fTGb1VzXjDNzy3C	DT55YVH2D9908	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
161	1	161	1-161-J58J2mRSTM72Rg2vU91zK4	J41MMNG30NH1C	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
162	1	162	1-162-wniGAW7DsPT2y887FHcfnU	VKTZ7TAJYW4JT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
163	1	163	1-163-w5igwlPhmyFw5xlH8AH5Vh	B7PMZR99HD3A9	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
164	1	164	1-164-Calcui0AJ9qbPKJbzkwFAL	A1RTPN3DHWC7N	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
165	1	165	1-165-OEetNuBIWDdaQfus7DwBfj	V4MC2PAGYDZN2	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
166	1	166	1-166-cY6gl0YBa2It3Cy7i5K4yG	8G2M09H6PPTJP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
167	1	167	1-167-AaZGdb1IjbSyRQOlC1g1wW	5Q1WN8D501A4E	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
168	1	168	1-168-uwSyahn09iwPkGtAFwmFqU	SE71HS2MM37XG	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
169	1	169	1-169-d0DefWSxN8t3iymk4zclgt	W90KYJHB11X1J	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
170	1	170	1-170-BvYwuJ0mJLns5tyxbmNxyZ	2YF5S63WDYTRH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
171	1	171	1-171-J5yjODFX4jJuT3Ervrdthp	R7CWTGBXF4WJH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
172	1	172	1-172-sLte5q24vk0tZETyx0bO8o	7594BWTKZSFF8	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
173	1	173	1-173-xhsq6TARAB1m0GYaDXW8fV	0380V3CNJ8S34	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
174	1	174	1-174-dCWTiCvgqHC78MndT2wI1V	YZQ6Y7G9VMV4S	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
175	1	175	1-175-ttIamjrKyi2uw4WtKRxV71	5REF32KM8R3RR	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
176	1	176	1-176-ZpczsrNyiamQN6oeHbAWaF	8D25ENNXTH244	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
177	1	177	1-177-yExDpGw9Q3gzzxWSKyp5Bz	AXSWPJKDNP896	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
178	1	178	1-178-dzkaqFscrckSwCd7A5DEhq	80GM8H0GEFGM2	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
179	1	179	1-179-w4MFZIzdDDaaiwqHgzmHH9	WNRS96BD947D1	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
180	1	180	1-180-XjG0aYMW4iC8TP55evumSA	SFTATN84F5HGB	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
181	1	181	1-181-n7KZxBSP00RglGW42SyCpG	MA0AVWF7PMJY8	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
182	1	182	1-182-BvM3F1GzO6UWW4PNoPH1xn	B161Z69YDNF1R	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
183	1	183	1-183-EFSRXOTDqeiY59HIzKAINW	8ZWNG2MJCKTSW	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
184	1	184	1-184-z0kSkBPtokuDyKXsrrbViC	YZX3XQSNJKRA1	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
185	1	185	1-185-efvLfVIT1I4Rkr91fnGqow	RP0AFKR4RYRJA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
186	1	186	1-186-KD2z2J4rE5PIcG63lJq0x3	M82V87Z4K9KWR	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
187	1	187	1-187-ooHrcEOO9XbisvSxRMYhFh	K084VFCVESNR5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
188	1	188	1-188-K8x665L5ZzJL6S2T49O04c	SGRFXK7AAZRTX	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
189	1	189	1-189-dOxEwfkW66UBN46wQ478vI	6M27P7J9020PT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
190	1	190	1-190-YkIQ9p4YshIhke6HmoJqa6	PACPBQQ1DXDJG	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
191	1	191	1-191-mNHTeetzbFMw2njrPgejdz	T76RJGM8Y062Y	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
192	1	192	1-192-X0y6OickBE3QVriI30QUyr	JZCNC9BBN8AF6	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
193	1	193	1-193-iCPV6lMSS6xKvdJElhpPt6	MJF4YQ47VDNHE	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
194	1	194	1-194-lNFGR2eIBSETnh2XDi6nt8	0SEB3EDD5N2PY	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
195	1	195	1-195-iyQj8ggzt7TZuVhhXtHZ8C	GEJ49JARMGSTX	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
196	1	196	1-196-Da34qW3kMsyme16VYlKa2J	DPPJM8ZS6MBEA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
197	1	197	1-197-XtIZIjK88VwPrm46c4nEf8	RQQD2MAK0HGD5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
198	1	198	1-198-jX6gXQAaetmixtiWvwn9aA	TMYX88XBDTG4M	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
199	1	199	1-199-DyNQBVjv88OiufnUUSFHiw	ET10B1NG4V0YF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
200	1	200	1-200-VZtZdOriv2lzdhyiJcKi8w	8TJCRB8W9QJPM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
201	1	201	1-201-XcZbYC4ozYlsjxkO3OfkrN	AR1NCA9QM2245	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
202	1	202	1-202-tPstwqhd1BOstCb8QyBTkO	CDW0E7PYN5FFP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
203	1	203	1-203-XuHWpLK2wmunDmtwgfVTmK	1JXMB9AVH4KZ4	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
204	1	204	1-204-dsOr7aglo7t0xSPNhznmyB	5GN6R3TCXP7GT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
205	1	205	1-205-ylOQdxDQOhDF7vlQJCqQr5	5R3DNFGDNYSE5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
206	1	206	1-206-EO3VvnqnNJOuOsPUcumOzN	5GRYDAPH43R82	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
207	1	207	1-207-3M1C22Jgnx1a9xqJavIxnS	XCNJGNM5F53JV	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
208	1	208	1-208-3stS4V3IvqjKNftB7b9cie	W2D0PGNCE8582	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
209	1	209	1-209-xguwBJ0pyhqbz5iTzjloZi	27HHV3KNNK8B9	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
210	1	210	1-210-tGZzxByUcxJ1chNkxcEBOZ	SRJ93QNGTN6Q6	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
211	1	211	1-211-bijb9rOwgavFCFb8l6VH1M	8YW5HA035DVSD	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
212	1	212	1-212-934WPzCtzVwDECiF6COYE4	82RK9C0CZKFCV	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
213	1	213	1-213-NQzLHp9nvvhfUR96yT3Bc9	S5TVHWPWAX41S	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
214	1	214	1-214-vBuxYlePhz1mCuLVyFnOOD	7PK852FF3T7XN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
215	1	215	1-215-Ptb6yg5fBnmQIf4CEJTUoI	KKM0XMQE4ZDQD	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
216	1	216	1-216-ZWCTJGYu1hweeG1JoPThPB	GQ8F653HP18QT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
217	1	217	1-217-ZCVfVsPzAxBGD8wHwsGajF	ZEFR2YYVDXPZT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
218	1	218	1-218-5vDAdRQ7rm3RwQ0oNUEd3j	THNKX8XS0S661	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
219	1	219	1-219-eYcG6jAQKgaLvm85rhRn2z	DZ20N5D31B257	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
220	1	220	1-220-UN0X7d2LNoTmbfV5EjnYFe	YA3P7G1D64916	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
221	1	221	1-221-DQLzmM7V6k3W9zR2YsUw5s	ZPYWDB4FM3KPB	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
222	1	222	1-222-fM00zHpkQEbrsnGL40OG0E	T7A12QF2H82H9	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
223	1	223	1-223-xN2DHWZ0ZK1rdLlDnjJtxJ	SRAQZN80PM6B3	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
224	1	224	1-224-ML4vrUyXRNmsKbc971unol	KFVJ47J5BKN7Q	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
225	1	225	1-225-2NgghkV8WEaFoqjWzuAj2f	X4WAZA0DFACXM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
226	1	226	1-226-MqSarIagaMkkz82hlPORFw	3J6A7VAYDPH2Y	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
227	1	227	1-227-hOSJgLCnlT18GOMeBc6TI5	48AQ391Y86AN5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
228	1	228	1-228-EqcvGCRcZPCdqGZYuWE7z3	ZZM1JS7F3A8Y3	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
229	1	229	1-229-w9WFizDykANC9Tamu5omS1	NHBQC968NCFQR	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
230	1	230	1-230-DKWqZddSFWjAxdu6QYv62d	ZVMK9CJBWCPFT	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
231	1	231	1-231-b0G28FhQ6zyTsueKEyMbnd	RJPR44S68BBC5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
232	1	232	1-232-5HrwIWOx1pWWJZDzx5Ggrf	7B9XFXFM80ZCX	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
233	1	233	1-233-JQNzAph0tbNb4R60i8xsVN	P2RSXDV78J7K2	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
234	1	234	1-234-Hmw75sAXwLR3tYRojbvNfc	D5VPN30XXMTCS	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
235	1	235	1-235-Wvev1pbowR37zIUDLx6pXQ	KXNQD5BGRG6PH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
236	1	236	1-236-IreakCjIjryroNpn5Md3pP	2GC83GCSVDHZA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
237	1	237	1-237-iECfwNR4hYm716XLfuApYm	GG4SFFZRHAVR5	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
238	1	238	1-238-6jZg8PiGisjUGpzytUayko	TWN5RDZ8HZFRX	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
239	1	239	1-239-whR1BJXKvWa5VDHUy4naAn	4EEWQJTWGDDWN	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
240	1	240	1-240-VfwS0FZhqVGFUVhVS0Ba2O	WTWBTFAS05FN6	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
241	1	241	1-241-a5C9Lv6CsfSwlOHe6Jw70l	ARS3R4N02KJAD	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
242	1	242	1-242-zw0PmCUUcvftk2YPnvgivb	2MPFYSAZ4NZ7B	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
243	1	243	1-243-gxwq2HxQCOyyGpihv15BxV	BQZNBJE8WAW02	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
244	1	244	1-244-azMCJO2Cai5xf1oqbeMdkO	RE85VR5RVYY5R	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
245	1	245	1-245-wT4tDMluRHfxBDc37pbPQK	47D5XJQCGR5E4	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
246	1	246	1-246-8gYmZOLJbtvRLP8BQ6x5aj	DW99H21QNBDX9	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
247	1	247	1-247-BIA0upGcn3owK6MIhne5bJ	FVS0E35VRDW09	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
248	1	248	1-248-x6naJavXl8zbolEpNYCGhQ	CZ662D51FP4E1	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
249	1	249	1-249-O0vw1MiTXPCWkqjEP1KAIG	CBS1DJ6X1V9B7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
250	1	250	1-250-sQSDnSMqhAu8cYRXoRfItW	2YV8DSVHFYMH0	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
251	1	251	1-251-FuRcKXyLSv0SZjctPsKbCz	3FY98GD4FP9GS	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
252	1	252	1-252-JMjrEmeg2ans13LDckQxdA	1JV6QR3R3AX4H	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
253	1	253	1-253-YsvEkAdChsgyAyHxYdFPmX	DP7QNZV4Y731C	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
254	1	254	1-254-5syOWtezp4rRRtPbnz6nNU	F0KQTK44WPQHP	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
255	1	255	1-255-FX8pEki5uWxjNVXsCm8JBH	Q3PR6GQ57T5PH	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
256	1	256	1-256-Jcur9aIaNqUfVpNgf92Y9G	7XGENDZS0BT1J	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
257	1	257	1-257-RLOAjHfeWQaAzlg3xJ9Njw	0XJ3YEH3Y3N4B	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
258	1	258	1-258-8H36Ym9bkKvcvcO34wACXw	ZFTS9TXJAPC9X	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
259	1	259	1-259-cCTWBsx7kdQBsvJPkRLzBc	3K8Z8ZW6T2N06	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
260	1	260	1-260-duzPNR0oS43DdqyuTJFvVm	2DXSCMRNN5EB4	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
261	1	261	1-261-FcgpIui6sv2KWqikY5UNtC	G7267K02FX4JA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
262	1	262	1-262-8AQW9pJJIwS9rF2UWhOOWH	MP79556H11NXM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
263	1	263	1-263-p0aIIjk9WjyvFFC7Hmljoz	3H50DYGMTH95D	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
264	1	264	1-264-s1E5pixLS6uK2FYHfftS9u	8VRAHPNSR6F8S	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
265	1	265	1-265-ozQHg3AaLcxaF4eENnUWeX	8W29FXZQDGP3Y	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
266	1	266	1-266-uUu49JGUiKWSnu6weSLyly	DZND2G072KCXG	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
267	1	267	1-267-Xv78GMOy11sey6RchtW8sI	0QYDXWCM6X4WM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
268	1	268	1-268-DBDYMfnx8rCa6MEVLrVouo	9XDNDHF2PSXT6	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
269	1	269	1-269-uk8a6IMEpAzr8DycBOttVc	JME3PNANSKHZM	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
270	1	270	1-270-xPff3pC6gJ0nhiBckLeuL8	FV3WRN5EFCHBV	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
271	1	271	1-271-0r3xJd4XaatQ8YuxOzIUME	7E50FVZP12990	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
272	1	272	1-272-ebXL2tMxpuZyPbYGoLGShF	9APG67S6AMZE9	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
273	1	273	1-273-Ak9EYgY9GrJsTbEuTNkTtf	PE20VJ95VD99X	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
274	1	274	1-274-yYIhxITb70rKy5NyLLb5pv	JK2CDW776XRM7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
275	1	275	1-275-gtYPutuOlN59h0no7h7rqe	XWQ084KVWYG6E	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
276	1	276	1-276-YP7GiNOU0MLADN9NIv9FNc	M0P8PGCMX5W40	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
277	1	277	1-277-qvT86vbY58WN131l2PY8tB	HFGTSZGECZVY7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
278	1	278	1-278-dFmGIvTErCSs1OVsHzyd08	E70NSRE1KW24T	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
279	1	279	1-279-qEusBgnX0veqaEFMp0vDDe	YJ3J1JX8ZZKZR	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
280	1	280	1-280-nGgtxzDe0gv0Dnre5KA6Ky	6ZHR9WN5CA4MD	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
281	1	281	1-281-kVGMVBCs98zHSwN5Foy9cw	GR4VE2ZJTBDBE	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
282	1	282	1-282-cDxcDNclqTlg67t1ML0LC8	PTCZ807B5C2WA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
283	1	283	1-283-vPQR4Dy4VEr08HDFBO75gE	4QAVSYVGF722N	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
284	1	284	1-284-nMmQxfX4Z06oQxPuQAEaoz	WJG96Z8A53EWB	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
285	1	285	1-285-tYhZpKXsv1J7OPmdRjIQzG	G2AFYPHYBSY92	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
286	1	286	1-286-0TZEs1LlCtPaKakWRiSyJt	5E2SM6D6ADR2X	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
287	1	287	1-287-mssHl0jA9DmtlYKPGx2258	HMEMKV1S560YJ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
288	1	288	1-288-rpbAOtiKQLnTWuffYEGDz4	6PWYAEWM88HTF	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
289	1	289	1-289-Gasu2tMsV9nFb4gSLXB6bG	XYS7K2R2R4PC2	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
290	1	290	1-290-cMVr5EvRl2o5IRteNTx9Tl	HKBR3T66P106D	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
291	1	291	1-291-eVLWZzFQBAUCoHNV69LLL2	04B0JWC4Q0QPQ	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
292	1	292	1-292-bwcXQ41Z2wLhTPOqhc8m0L	76DX9KV2TJDPK	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
293	1	293	1-293-DfjE3HlbdGxTHFN6sbCU1j	TCZEXWTXM9BK3	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
294	1	294	1-294-reOwy26Hs12K7SqzTjuUo9	N5VG7G5N1H1CA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
295	1	295	1-295-zWaJlvn011y8jUTN8Nkbig	MEEBAEB9S8H72	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
296	1	296	1-296-vWcLqDyV5KT1sE0EFa9gSO	XXR9WZ2EWCVMA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
297	1	297	1-297-CJso2LY4cRVnldkYwaRCaG	93H7S0ETX35R7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
298	1	298	1-298-Hs8OIPv9wagc10vZpSxkAG	Z3HVSZCC7HEVA	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
299	1	299	1-299-qSjgeILMWkMn7EAOmFmTYD	HQ16DJ0MATMQ7	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{lunch}
300	1	300	1-300-QBIqjGx1zb7w5o098sLq7I	N2ZJX0S03N79F	2026-11-29 01:49:24.024376+00	2026-12-29 22:59:59.999+00	0	1	\N	\N	\N		\N	\N	{vip,lunch}
\.
COPY redemption_days (campaign_id, day, currency, share, uses, coupons, amount_minor) FROM STDIN;
1	2026-11-29	USD	1	1	1	1250
\.
COPY redemptions (id, qr_code_id, campaign_id, customer_id, result, account_id, api_key_id, place, amount_minor, currency, at, reversed_at, reversed_by, is_check, device, address) FROM STDIN;
1	1	1	1	redeemed	1	\N		1250	USD	2026-11-29 01:49:29.332457+00	\N	\N	f	device 811a9a94	127.0.0.1
\.
COPY sandbox_behavior (id, fail_once_share, fail_forever_share, refuse_share, throttle_share, delay_millis) FROM STDIN;
1	0	0	0	0	0
\.
COPY segment_days (day, segment, currency, share, uses, amount_minor) FROM STDIN;
2026-11-29	lunch	USD	1	1	1250
\.
COPY sessions (token_hash, account_id, created_at, expires_at, shared_at, acting_account_id, acting_until, id, agent, used_at, proven_at) FROM STDIN;
\\x811a9a949d958122ddc7fe623688e1fe6e29d29d7cc543cb4437bb32706af6aa	1	2026-11-29 01:49:17.92648+00	2026-12-13 01:49:17.92648+00	\N	\N	\N	1	Java-http-client/25.0.3	2026-11-29 01:49:17.92648+00	2026-11-29 01:49:17.92648+00
\.
