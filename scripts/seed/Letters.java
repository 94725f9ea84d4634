/** What the campaigns of the seed say. */
final class Letters {
    private Letters() {}

    static String html(String offer) {
        return """
        <div style="font-family:Georgia,serif;max-width:560px;margin:auto;color:#2b2b2b">
          <h1 style="color:#a4262c">%s</h1>
          <p>Dear {{ first_name | default("guest") }},</p>
          <p>you last told us that you like
            <strong>{{ customer.attributes.favorite_dish | default("our kitchen") }}</strong>.
            {%% if 'vip' in segments %%}Your table by the window is waiting.{%% endif %%}</p>
          <p style="text-align:center">{{ qr_code }}</p>
          <p style="text-align:center">Or say the code <strong>{{ coupon_code }}</strong>,
            or <a href="{{ short_url }}">open your coupon</a>. Valid until {{ expires_at }}.</p>
          <p style="font-size:12px;color:#777">{{ business.name }} ·
            <a href="{{ unsubscribe_url }}">unsubscribe</a></p>
        </div>
        """
                .formatted(offer);
    }
}
