"""Makes signatures.json with Python's hmac and the openssl program: nothing of Handbill takes part.

The vectors called "published" are the vendors' own (their libraries' tests and Twilio's security page); for those
only the expected answer is written down here, not computed. Run: python3 make-signatures.py
"""
import base64, hashlib, hmac, json, subprocess, tempfile

KEY = open("sendgrid-test-key.b64").read().strip()  # PKCS #8, for tests alone


def openssl(*args, data=None):
    return subprocess.run(["openssl", *args], input=data, capture_output=True, check=True).stdout


def sendgrid(timestamp, body):
    with tempfile.NamedTemporaryFile(suffix=".der") as key:
        key.write(base64.b64decode(KEY)), key.flush()
        signature = openssl("dgst", "-sha256", "-sign", key.name, "-keyform", "DER", data=(timestamp + body).encode())
        public = openssl("pkey", "-inform", "DER", "-in", key.name, "-pubout", "-outform", "DER")
    return base64.b64encode(public).decode(), base64.b64encode(signature).decode()


def twilio(token, url, fields):
    text = url + "".join(name + value for name, values in sorted(fields.items()) for value in sorted(set(values)))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()


def form(**fields):
    return {name: value if isinstance(value, list) else [value] for name, value in fields.items()}


published_body = (
    '[{"email":"hello@world.com","event":"dropped","reason":"Bounced Address",'
    '"sg_event_id":"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA",'
    '"sg_message_id":"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0",'
    '"smtp-id":"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>","timestamp":1600112492}]\r\n'
)
published_key = (
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g=="
)
published_signature = "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM="
own_body = '[{"email":"zoë@example.com","event":"delivered","timestamp":1795400000,"sg_event_id":"ß-1","delivery_id":"1"}]'
public, own_signature = sendgrid("1795400001", own_body)

call = form(CallSid="CA1234567890ABCDE", Caller="+14158675309", Digits="1234", From="+14158675309", To="+18005551212")
twice = form(Sid="CA123", SidAccount="AC123", Digits=["5678", "1234", "1234"])
shop = "https://shop.example/webhooks/twilio/status?delivery=7"
status = form(MessageSid="SM0123456789abcdef0123456789abcdef", MessageStatus="delivered", To="+14155550123", Empty="")
port = "https://shop.example:443/webhooks/twilio/inbound"
text = form(MessageSid="SM1", From="+14155550123", Body="Grüße & 😀 = ok+1")

json.dump(
    {
        "sendgrid": [
            {"name": "published", "key": published_key, "timestamp": "1600112502", "body": published_body,
             "signature": published_signature},
            {"name": "openssl, UTF-8", "key": public, "timestamp": "1795400001", "body": own_body,
             "signature": own_signature},
        ],
        "twilio": [
            {"name": "published", "token": "12345", "url": "https://mycompany.com/myapp.php?foo=1&bar=2", "fields": call,
             "signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8="},
            {"name": "published, repeated field", "token": "12345", "url": "https://mycompany.com/myapp.php?foo=1&bar=2",
             "fields": twice, "signature": "IK+Dwps556ElfBT0I3Rgjkr1wJU="},
            {"name": "status callback", "token": "a-token", "url": shop, "fields": status,
             "signature": twilio("a-token", shop, status)},
            {"name": "signed with the port, called without", "token": "a-token",
             "url": "https://shop.example/webhooks/twilio/inbound", "fields": text,
             "signature": twilio("a-token", port, text)},
        ],
    },
    open("signatures.json", "w"), indent=2, ensure_ascii=False)
open("signatures.json", "a").write("\n")
assert twilio("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", call) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="
assert twilio("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", twice) == "IK+Dwps556ElfBT0I3Rgjkr1wJU="
print(public)
