package dev.handbill.kernel.contract;

/**
 * What a member of the contract is, in plain words and with its unit, once for each name. A line
 * that begins with a schema's name is for the one where the word means something else; a record may
 * say more itself by {@code @Schema(description = …)}.
 */
final class PropertyWords {
    private static final String WORDS =
            """
            accepted: Whether the provider took it
            acceptedAt: When it was taken
            account: Who is signed in
            accountId: Whose account
            action: What was done
            active: Campaigns that are queued, sending or paused
            actor: Who did it: an e-mail address, the name of a key, or the customer
            add: Segments to add
            addAttributes: Columns to set besides those that are there
            addSegments: Segments to carry besides those that are carried
            added: Addresses that were not suppressed before
            addedFrom: The first day on which they were added
            addedUntil: The last day on which they were added
            address: An e-mail address, or a phone number in E.164
            advice: What it means, and what to do
            agent: What the browser calls itself; may be empty
            all: All customers together
            alreadySuppressed: Addresses that were suppressed before
            amountMinor: Money, in the smallest unit of the currency
            at: When it happened
            attempts: How often it was tried
            attributes: Further columns of the customer, by name
            audience: How many the campaign reaches, and why not more
            averageMinor: Money on average, in the smallest unit of the currency
            averageRatePerMinute: Messages a minute on average
            averageSeconds: Seconds on average
            basis: How the customer agreed
            bills: What was entered as bills, one sum for each currency
            body: The plain text
            bounceCode: The provider's code for why it came back
            bounceText: Why it came back, in the provider's words
            bouncedAt: When it came back
            brandColor: Color of the business's pages, as #rrggbb
            bucketSeconds: How many seconds each entry spans
            buckets: Messages by time, the first first
            business: The business that is served
            businessName: What the business is called
            by: Who did it: the account's e-mail address or the API key's name
            byChannel: By the channel that the coupon came over
            byDay: Every day between the first and the last redemption, at most the last 400
            byHour: Hours with redemptions, at most the last 720
            byHourOfDay: The 24 hours of a day, midnight first
            byPlace: By place, at most 100; the empty name where none was given
            bySegment: By segment, at most 100; a customer counts in each of theirs
            byStaff: By account or API key, at most 100
            campaignId: The campaign's id
            campaignName: The campaign's name
            campaigns: How many there are in each status
            canBeUndone: Whether it can be taken back still
            cap: How many redemptions the campaign gives away; absent without a limit
            capDays: Days in which the messages to a customer are counted
            capMessages: Messages to a customer in those days at most; 0 or absent for no limit
            cells: What was left out, cell by cell
            changed: Coupons that change
            channel: E-mail or SMS
            channels: The channels it has content for
            characters: How many characters it has
            checked: How many have been looked at
            clickedAt: When a link in it was clicked
            clicks: How often it was followed; again within ten seconds counts once
            code: A code that programs can rely on
            codeNeeded: Whether the set-up code of the server's log is needed
            column: The column's header; empty for the whole row
            complainedAt: When it was reported as spam
            completedAt: When it was done
            confirmation: The customer's e-mail address, or their phone number where they have none
            consentChanges: How the customer's consent came to be
            content: What stands in the file
            cost: What it costs, in the business's currency; absent where the price is not known
            count: How many
            coupon: The coupon as it is now
            couponId: The coupon's id
            couponRules: When, where and how often coupons are worth something
            coupons: The coupons in question
            consentBasis: How they agreed, in the words of whoever says so
            created: Customers who were not here before
            createdAt: When it was made
            createdBy: Who made it
            currency: Three letters of ISO 4217, such as EUR
            currentPassword: The password that holds until now
            customer: The customer in question
            customerFirstName: The customer's first name
            customerId: The customer's id
            customerIds: Ids of customers
            customerName: The customer's name
            customers: How many customers
            day: A day of the business's time zone
            defaultCountry: Two letters of ISO 3166; phone numbers without a country code belong to it
            delayMillis: How long every answer takes, in milliseconds
            delimiter: What separates the fields
            delivered: Messages that were delivered, where the provider says so
            deliveredAt: When it was delivered
            deliveries: Messages to the customer
            deliveryId: The delivery's id
            description: More about it in a sentence
            detail: What is the matter, and what to do next
            details: What else is known, as an object
            device: The till's own name, or one made up for the signed-in device
            devices: The devices in question
            disabled: Whether the account cannot sign in
            domain: The sender's domain
            done: Messages that are settled
            durationSeconds: How long it took, in seconds
            eligible: Customers who get a message over this channel
            email: An e-mail address
            emailConsent: Whether the customer agreed to e-mail
            emailContent: The e-mail as HTML with placeholders
            emailTotal: E-mails to send
            emailsFailed: E-mails that failed
            emailsSent: E-mails that were sent
            encoding: How characters are written
            encodingSure: False for a guess that should be looked at
            encodings: What else can be chosen, the likeliest first
            endsAt: When it ends if it is not used again
            error: What went wrong; absent if nothing did
            errorCode: The provider's code for what went wrong
            errorText: What went wrong, in words
            errors: Everything that is wrong
            estimatedCompletionAt: When it will be done at this rate
            estimatedMinutes: How many minutes it will take
            events: What providers reported of the messages, each kind once
            examples: Some of the customers
            excluded: Customers who get none, by reason
            excludedBySegment: Customers left out by an excluded segment
            excludedSegments: Whoever carries any of these segments is left out
            expanding: Whether recipients are still being put together
            expired: Whether it has expired
            expiresAt: When it stops being valid
            expiresInDays: In how many days it ends; a year if left out
            exportedAt: When the export was made
            failForeverShare: Share of messages that fail at every attempt, 0 to 1
            failOnceShare: Share of messages that fail at the first attempt and succeed at the next, 0 to 1
            failed: How many failed
            failures: Why messages failed, the most frequent first
            fileName: The name of the file
            fileSize: The size of the file in bytes
            filter: All customers who fit it; an empty one means everybody
            finishedAt: When it was finished
            firstAt: The first moment
            firstAttemptAt: When it was first tried
            externalId: What another system calls the customer; no two have the same
            createdAfter: Added at that time or later
            updatedAfter: Changed at that time or later, by whatever, which adding is too
            firstName: The customer's first name
            found: What stands there
            frequencyCap: Left out since they had as many messages as the settings allow
            fromEmail: The address that e-mail comes from; empty for the business's
            fromName: The name that e-mail comes from; empty for the business's
            funnel: How many got how far
            givenAt: When the customer agreed, where that is known
            hasMore: Whether there are more than these
            hasMoreWords: Whether there are more words than these
            hasPin: Whether the account can unlock shared devices
            header: The header of the column
            headerLine: The line of the file with the columns' names; the first is 1
            headers: The headers, in their order
            html: The HTML; show it in a sandboxed frame only
            id: The id; it never changes
            importId: Stood in the file of that import
            imports: Imports that the customer came in by
            incomplete: Rows that were taken without cells that cannot be read
            invitation: The invitation
            isCurrent: Whether it is still current
            isLeft: Whether the customer left it
            isReversed: Whether it was taken back
            isShared: Whether staff share the device
            isTaken: Whether the row was taken all the same
            isTest: Whether it was a test
            isTrial: Whether it was only tried out
            issued: Coupons that were given out
            items: The entries
            keptEdited: Who stay as they are, because somebody edited them since
            keptWritten: Who stay as they are, because they were written to since
            key: The secret key; it is shown this once
            kind: spf, dkim or dmarc
            language: Tag of a language (BCP 47), such as en or pt-BR
            largestBytes: The size of the largest HTML part in bytes
            last: The last ten, newest first
            lastAt: The last moment
            lastName: The customer's last name
            lastResult: What the last attempt came to
            lastUsedAt: When it was last used; to the hour
            lastUsedFrom: The address that it was used from last; absent if it never was
            lastVisitAt: When they redeemed last; absent if they never did
            left: Customers who left the topic
            leftTopicIds: Ids of the topics that the customer left
            leftTopics: Topics that the customer left
            letter: A letter that makes an SMS longer
            letters: Letters that make SMS longer, the most frequent first
            line: The line of the file on which the row starts; the header is line 1
            logoUrl: Path of the logo on the public address; absent without a logo
            machineOpenedAt: When a mail program or scanner opened it
            mapping: The field that each header fills
            mappingRemembered: Whether the mapping was made by hand for an earlier file
            maxUsage: How often each coupon can be used
            medianSeconds: Seconds within which half of them came
            messages: How many messages
            minimumSpendMinor: What must be spent, in the smallest unit of the currency
            mostParts: Parts of the longest SMS
            mails: Whether one is mailed when a campaign of one's own is sent, stops by itself or fails
            name: What it is called
            needed: Whether it is still to do
            newPassword: The password from now on
            nextAttemptAt: When it is tried again
            nextRetryAt: When the first of the messages that failed for now is tried again
            nextCursor: Ask again with this for the next page; absent on the last
            noAddress: Left out since they have no address for the channel
            noes: Customers whose no stands in the file
            notAgreed: Left out since they never agreed to SMS, and the settings ask for that
            notRedeemedCampaignId: Only customers who got that campaign and have not redeemed; 0 for no such condition
            notVisitedSince: Did not redeem on that day or later; also who never did
            offerTerms: The offer's terms, as customers read them
            offerTitle: What the coupon is good for
            onlyChecked: Whether it was refused when it was looked at, before anybody asked to redeem
            opened: Messages that a person opened, as far as that can be told
            openedAt: When it was opened
            optedOut: Customers who left through it
            origin: How the customer came in
            partLimit: Parts of SMS at which the campaign pauses; absent without a limit
            parts: Parts of SMS that are billed
            mailGoesOut: Whether mail really leaves; else no link will come, and an owner has to set the password
            networks: Addresses, or networks in CIDR notation, from which alone it works; empty for everywhere
            password: The password
            pending: Messages that wait
            people: How many people it is about
            phone: A phone number; E.164 in answers
            pin: 4 to 8 digits that unlock shared devices
            place: The shop or till
            places: Names of shops or tills
            pointer: JSON Pointer (RFC 6901) to the member in question
            postalAddress: Stands in every e-mail's footer
            prefix: The first characters of the key
            preview: The start of the text, at most 160 characters
            provider: Who carries messages
            providerMessageId: The provider's id of the message
            providers: Who carries messages
            publicUrl: Where customers reach Handbill
            p90Seconds: Seconds within which nine of ten came
            qrEmbedding: How the QR code is put into the e-mail: cid, or data-uri
            qrExpirationDays: Days that a coupon is valid for
            query: Words that stand in the name, e-mail address or phone
            questions: Columns whose words are not understood
            quietFrom: The first quiet minute of the day where the recipient lives, as 21:00
            quietHours: Whether SMS wait during quiet hours
            quietUntil: The first minute after quiet hours where the recipient lives, as 09:00
            quietWait: SMS that wait for quiet hours to end
            rate: Redeemed coupons out of those given out, 0 to 1
            ratePerMinute: Messages a minute at present
            reachable: Customers reached over at least one channel
            reachableBy: Over which channel a message would reach them
            reachableByEmail: Customers who can get e-mail
            reachableBySms: Customers who can get SMS
            readTo: The id of the newest entry that was seen; 0 if none was
            reason: Why
            recent: The last campaigns that ended
            recipient: To whom it goes
            records: What was found in the DNS
            redeemed: Coupons that were used at least once
            redeemedAt: When it was redeemed last
            redeemedLast30Days: Redemptions in the last 30 days
            redemptionCap: How many redemptions the whole campaign gives away
            redemptions: Redemptions
            refusals: How often it was refused
            refuseShare: Share of messages that are refused for good, 0 to 1
            refused: Refusals at the counter
            rejected: Rows that were not taken
            rejects: Rows that were not taken, with the reason
            remove: Segments to remove
            removed: Who are gone
            reopened: Coupons that had expired and are valid again
            replyTo: Where answers to e-mail go; empty for the business's
            report: What was found; absent until it is done
            resolution: Whether to send again, or to count as sent
            resolved: How many were settled
            restored: Who are as before again
            result: What came of it
            revenue: What was bought with coupons, by currency
            reversedAt: When it was taken back
            retrying: Messages that failed for now and are tried again
            role: owner, marketer or staff
            rowsRead: Rows that were read
            rowsTotal: Data rows in the file; absent until they are counted
            ruleSegment: Whom the saved rule of this id means, as of now
            rules: When and where it is valid
            sample: The first rows
            scheduledAt: When it is to go out; absent for at once
            scopes: What the key may do
            segment: The name of a segment
            segments: Names of segments
            selection: Stands for exactly the people who were counted
            sendRateLimitEmails: E-mails a minute at most
            sendRateLimitSms: SMS a minute at most
            sender: From whom it comes
            sending: Messages that are on their way
            sent: Messages that were sent
            sentAt: When sending began
            sentLast30Days: Messages that were sent in the last 30 days
            shared: Whether staff share the device
            sharedDevice: Whether somebody unlocked a shared device
            since: Earlier attempts are left out
            skipped: Messages that were not sent, since the customer left meanwhile
            sms: The part of SMS
            smsConsent: Whether the customer agreed to SMS
            smsContent: The SMS with placeholders
            smsFailed: SMS that failed
            countOpens: Whether it is counted who opens an e-mail, by a picture on the public address
            countClicks: Whether it is counted who follows a link of an e-mail, by links over the public address
            smsOnlyAgreed: Whether SMS go only to customers who agreed to them
            smsOptOutText: What is put behind each SMS; {{ unsubscribe_url }} in it becomes the recipient's link
            smsPartLimit: The campaign's SMS wait rather than cost more parts; 0 or absent for no limit
            smsPartPrice: What a part of an SMS costs, in the business's currency; 0 or absent if not known
            smsPlainText: Whether punctuation that makes an SMS longer is replaced
            smsSent: SMS that were sent
            smsTo: Who gets the SMS: only who agreed, or everybody who did not leave; empty as the business says
            smsTotal: SMS to send
            source: Where it comes from
            staff: Everybody who has a PIN
            startedAt: When it began
            state: The state it is in
            status: The state it is in
            statusReason: Why it is in this state
            stopped: Channels whose provider takes nothing; they wait until the campaign is resumed
            subject: The subject of the e-mail
            subjectId: The id of what it was done to
            suggested: The field that the column seems to fill
            suppressed: Left out since the address is suppressed
            suppressions: Addresses of the customer that are never written to
            targetSegments: ["ALL"], or segments of which a customer carries any
            targeted: Customers it is for
            unread: How many came since one last looked
            text: The text
            throttleShare: Share of messages that are answered with "slow down", 0 to 1
            throttled: Attempts that were locked out
            timeFrom: The first minute of the day at which it is valid, as 09:30
            timeToRedemption: How long customers took to redeem; absent without redemptions
            timeUntil: The first minute of the day at which it is not valid any more, as 17:00
            timeZone: Time zone by its IANA name, such as Europe/Berlin
            timeline: Messages over time
            title: The problem in a few words
            token: The secret of a link or coupon, or the coupon's short code
            topic: Left out since they left the topic
            topicId: The topic's id; 0 for none where one can be chosen
            total: How many there are
            totalTargeted: Customers it goes to
            type: An address that names the kind of problem; it never changes
            unchanged: Coupons that stay as they are
            undo: What became of its people when it was taken back
            undoableUntil: Until when the counter offers to undo it; absent if it does not
            unicodeMessages: SMS with letters that make them longer
            unknown: Messages of which nobody knows whether they arrived
            unknownSegments: Segments that nobody carries
            unsubscribed: Left out since they unsubscribed
            until: When it ends
            updated: Customers who were changed
            updatedAt: When it was last changed
            url: The address to hand over; it is shown this once
            usageCount: How often it was used
            usageTerms: The rules in words; empty without any
            used: Coupons that are used up
            usedAs: The campaign whose coupon was used in place of this one
            uses: Redemptions
            usesLeft: How often it can still be used
            validFrom: The first day on which it is valid
            validUntil: The last day on which it is valid
            version: The version of the server
            visitedSince: Redeemed on that day or later
            voidCoupons: Whether coupons that nobody used become worthless
            waiting: SMS that wait for quiet hours to end; absent where none do
            warnings: What should be looked at
            weekdays: Days of the week, 1 for Monday to 7 for Sunday; empty for all
            words: Words that are not understood, at most 20
            CustomerChangeRequest.action: What to do
            CustomerChangeView.changed: Who are another than before
            CustomerChangeView.done: Who have been gone through; counts anew while it is taken back
            EventCount.kind: What the provider reported
            accent: Color of buttons and links, as #0b7285; absent for the business's
            accentInk: Color of the words on buttons; absent for black or white
            align: Where lines begin or end
            alt: What the picture shows, for who does not see it; empty for decoration
            background: Color around the paper
            blocks: The blocks, from top to bottom
            bold: Whether it is bold
            chip: A placeholder in place of text
            color: A color, as #0b7285
            corners: Radius of the paper's corners in pixels
            design: The e-mail as blocks
            fallback: What stands there where the value is missing or empty
            font: The kind of letters
            fullWidth: Whether it is as wide as what it stands in
            height: Height in pixels
            ink: Color of texts
            italic: Whether it is italic
            label: The words on it
            level: 1 for the largest to 3
            link: Where a click leads
            links: Where the business is found
            logo: Whether the business's logo stands at the top
            mapLink: Whether a link to a map stands below
            network: The network
            paper: Color that the blocks stand on
            paragraphs: The paragraphs, from top to bottom
            pictureUrl: Where the picture lies; empty while none is chosen
            previewText: What a list of messages shows behind the subject
            runs: Words and chips, one after the other
            showCode: Whether the code to type and the link are shown
            showQr: Whether the QR code is shown
            showTerms: Whether the offer's terms are shown
            showValidity: Whether it is told until when the coupon is valid
            stackOnPhone: Whether they stand one below the other on narrow screens
            style: How it looks; what is left out has its default
            thickness: Thickness in pixels
            value: The placeholder's name, such as first_name or customer.attributes.city
            width: Width in pixels
            PictureBlock.width: Width in percent of what it stands in
            HeadingBlock.text: The words of the heading
            TextRun.text: Words as they are read; a line break is one
            EmailDesign.version: The version of this format, 1
            HtmlBlock.html: HTML in which placeholders may be
            CampaignNews.kind: What became of the campaign
            DesignLink.kind: Where to
            DesignLink.url: Address of the web page; empty while it is still to be written
            DesignLink.address: E-mail address or phone number
            SocialLink.url: Address of the page; empty while it is still to be written
            Paragraph.kind: A paragraph, or an entry of a list
            ColumnsBlock.columns: The columns, from left to right
            RenderedDesign.html: The HTML, with its placeholders
            size: Size in bytes
            codes: Recovery codes, of which each signs in once
            hasSecondFactor: Whether signing in asks for a code after the password
            hasPassword: Whether the account can sign in with a password of Handbill's own
            iss: Who says so: the issuer, as it stood in the address; absent where none did
            isLinked: Whether the account is linked to somebody at the sign-in service
            linkedEmail: The address by which it was linked; absent while it is not
            linkedAt: When it was linked; absent while it is not
            OidcState.name: What the sign-in service is called; absent where there is none
            OwnOidc.name: What the sign-in service is called; absent where there is none
            OidcBegun.url: Where the browser goes: an address of the sign-in service, good for ten minutes
            OidcReturn.state: As it stood in the address
            OidcReturn.code: As it stood in the address; absent where the service refused
            OidcReturn.error: As it stood in the address; absent unless the service refused
            isOn: Whether it is on
            onSince: Since when it is on
            qrSvg: The QR code, an svg element
            recoveryCodesLeft: Recovery codes that were not used
            secret: The secret in base 32, in groups of four
            uri: The same as an otpauth address, which the QR code holds
            CodeRequest.token: What is sent back with the code
            CodeAnswer.token: What signing in answered
            CodeAnswer.code: Six digits of the app, or a recovery code
            Proof.code: Six digits of the app, or a recovery code; where there is a second factor
            CodeProof.code: Six digits of the app
            BothProofs.code: Six digits of the app, or a recovery code
            PictureView.url: Path on the public address, for a design's pictureUrl
            PictureView.type: Media type of the picture
            StarterTemplate.design: The e-mail as blocks; absent where it is HTML
            DomainRecord.add: The TXT record to add at that name
            DomainRecord.name: The name in the DNS
            AudienceView.email: Over e-mail
            AudienceView.sms: Over SMS
            AverageRates.email: E-mails a minute
            AverageRates.sms: SMS a minute
            CampaignPreview.email: The e-mail; absent without one
            CampaignPreview.sms: The SMS; absent without one
            CampaignProgress.email: E-mails, how far they are
            CampaignProgress.sms: SMS, how far they are
            Channels.email: What came of e-mails
            Channels.sms: What came of SMS
            EstimatedMinutes.email: Minutes for e-mails; absent without any
            EstimatedMinutes.sms: Minutes for SMS; absent without any
            AccountView.language: The dashboard's language; absent where it is the browser's
            MeAccount.language: The dashboard's language; absent where it is the browser's
            MeChange.language: The dashboard's language; null for the browser's
            MeProviders.email: Who carries e-mails
            MeProviders.sms: Who carries SMS
            RecipientReport.email: The e-mails; absent without any
            RecipientReport.sms: The SMS; absent without any
            SentCounts.email: E-mails
            SentCounts.sms: SMS
            TimelineBucket.email: E-mails in this time
            TimelineBucket.sms: SMS in this time
            MessageRequest.content: What it says, where no campaign says it
            MessageRequest.campaignId: The campaign whose content it has, as a template
            variables: What this message alone says, by the names that stand in its content
            holdReason: Why it waits; absent where nothing holds it
            TestMessageView.email: What became of the e-mail
            TestMessageView.sms: What became of the SMS
            CounterCustomer.email: The e-mail address, masked
            CounterCustomer.phone: The last three digits of the phone number
            AuditEntry.subject: What it was done to
            AddedRule.days: How many days; of "last" and "before-last"
            AddedRule.from: The first day; of "between"
            AddedRule.until: The last day; of "between"
            AllRule.rules: Each of which is true
            AnyRule.rules: Of which at least one is true
            ConsentRule.status: What they agreed to
            DateRule.column: The name of a column of the business's own
            DateRule.from: The first day; of "between"
            DateRule.until: The last day; of "between"
            ImportedRule.importId: The import's id
            LanguageRule.language: With all of its regions, so that pt is pt-BR too; empty where none is known
            MessageRule.campaignId: Of which campaign; any where it is left out
            MessageRule.days: Within how many days; ever where it is left out
            NumberRule.column: The name of a column of the business's own
            ReachableRule.by: Over which channel a message would reach them: email, sms, any or none
            RedeemedRule.campaignId: Of which campaign; any where it is left out
            RedeemedRule.days: Within how many days; ever where it is left out
            RedeemedRule.place: Where; anywhere where it is left out
            RuleColumn.kind: What most of its values can be read as: text, number or date
            RuleCount.sample: Up to five of them
            RuleSuggestions.languages: Languages that customers read, the most frequent first
            TextRule.column: The name of a column of the business's own
            TextRule.value: What the column is compared with; not with "filled" and "empty"
            atLeast: The lower bound; none where it is left out
            atLeastMinor: The lower bound, in the smallest unit of the currency
            atMost: The upper bound; none where it is left out
            atMostMinor: The upper bound, in the smallest unit of the currency
            columns: Of the business's own, the fullest first
            did: What came of a message: got, opened or clicked
            editedBy: Who changed it last: an account's e-mail address or a key's name
            frequentValues: At most eight that several customers have
            is: How the column is compared
            month: 1 to 12, whatever the year
            rule: What is true of whom it finds
            tags: Of which a customer carries any
            what: What is added up: sum, average or last
            when: How the day is compared
            days: How many days
            excludedRuleSegmentIds: Saved rules; whom any of them finds is left out
            targetRuleSegmentIds: Saved rules; whom any of them finds is in the audience as well
            unknownRuleSegmentIds: Chosen or excluded rules that were deleted
            ConsentChangeView.topic: The topic it is about; empty for the whole channel
            ConsentQuestion.header: The header of the column
            Problem.status: The status of the answer
            LinkResult.number: Which link of the e-mail it is, the first is 1
            LinkResult.url: Where it leads, with "…" where the recipient's own values stand
            LinkResult.messages: E-mails whose reader followed it at least once
            Finding.count: How many messages it touches
            GuessingDevice.unknown: Codes that do not exist
            CampaignGlance.redeemed: Customers who redeemed
            ComparedCampaign.days: What was redeemed on each day since it was sent
            ComparedChannel.bounced: Messages that came back
            ComparedChannel.clicked: Messages of which a link was followed
            Overview.attention: What waits for somebody, the most urgent first
            Overview.before: The 30 days before those
            Overview.days: Each of the last 30 days
            Overview.last30Days: Today and the 29 days before, in the business's time zone
            Period.joined: Customers who were added
            CustomerImportView.unchanged: Of the people known already, whom the file changes in nothing
            asksBirthday: Whether a birthday is asked for
            asksEmail: Whether an e-mail address is asked for
            asksName: Whether a name is asked for
            asksPhone: Whether a mobile number is asked for
            choices: What can be chosen; for a choice at least two
            consentText: What people agree to; empty for our own words in the reader's language
            greeting: A few lines above the form
            isActive: Whether it takes anybody; a paused one says so
            isRequired: Whether nobody signs up without an answer
            joinedThisMonth: Customers who confirmed since the month began, in the business's time zone
            SignUpPageDraft.questions: What is asked besides, in this order
            SignUpPageView.questions: What is asked besides, in this order
            slug: The last part of the page's address
            sources: Who joined by how they came to the page, the most first
            welcomeCampaignId: Whose coupon everybody gets who comes by the page; 0 for none where one can be chosen
            wordsNumber: The number of the very words that were agreed to; it means them for ever
            ConsentChangeView.words: The very words that were agreed to, where those are known
            TimelineEntry.words: The very words that were agreed to, where those are known
            SignUpPageDraft.name: What the business calls the page
            SignUpPageDraft.segments: What everybody carries who comes by the page
            SignUpPageDraft.title: The page's heading; empty for our own words in the reader's language
            SignUpPageView.joined: Customers who confirmed since the page was made
            SignUpPageView.name: What the business calls the page
            SignUpPageView.segments: What everybody carries who comes by the page
            SignUpPageView.title: The page's heading; empty for our own words in the reader's language
            SignUpPageView.url: Where guests find the page
            SignUpPageView.waiting: Addresses that were asked to confirm in the last seven days, and did not yet
            SignUpPreview.html: The page as a guest sees it; show it in a sandboxed frame only
            SignUpQuestion.column: The customer's column that the answer goes into
            SignUpQuestion.label: The question as guests read it
            SignUpQuestion.type: A line of text, or one of the choices
            SignUpSource.joined: Customers who confirmed
            CustomerBatch.customers: The customers, each with what they are found by and what they are to be
            CustomerBatchAnswer.changed: Rows that changed a customer
            CustomerBatchAnswer.created: Rows that made a customer
            CustomerBatchAnswer.rejected: Rows that were not taken
            CustomerBatchAnswer.rows: What became of each row, in the order of the request
            CustomerBatchAnswer.unchanged: Rows whose customer was as they say
            CustomerBatchResult.errors: Why the row was rejected; absent for the others
            CustomerBatchResult.id: The customer's id; absent for a row that was rejected
            CustomerBatchResult.isNoKept: Whether a rejected row said no, and its no was kept; absent for the others
            CustomerBatchResult.result: What became of the row
            CustomerBatchResult.row: The row's place in the request, from 0 on
            SignUpSource.source: poster, tent, sticker, website or link; empty for who typed the address
            TimelineEntry.code: The coupon's code
            TimelineEntry.key: Tells the entry from all others of the customer
            TimelineEntry.kind: What kind of thing happened
            failingSince: Since when nothing was received; absent while all is well
            restsUntil: Nothing is sent before, since it failed again and again
            lastReceivedAt: When it received something last
            dropped: Events that were given up, since too many waited for too long
            oldSecretUntil: Until when the secret before signs as well; absent without one
            messageId: The header webhook-id: the same however often it is sent
            event: What happened
            occurredAt: When it happened
            lastAttemptAt: When it was tried last
            responseStatus: The status of the last answer; absent if none came
            answer: The beginning of what was answered
            problem: Why no answer came: private-address, unknown-host, connection-refused, tls, timeout or connection-lost
            tookMillis: How long the last try took, in milliseconds
            calls: How many calls are sent once more
            webhook: The webhook without its secret
            offReason: Why Handbill switched it off itself: it failed for days, or answered 410
            NewWebhook.secret: By which its receiver checks signatures; it is shown this once
            ReplayRequest.since: What happened then or later
            WebhookCall.body: As it is sent
            WebhookDraft.description: What the owner wants to remember about it
            WebhookDraft.events: What it is told about
            WebhookDraft.isActive: Whether it is told anything; switched on again, it starts anew
            WebhookDraft.url: Where calls go; it begins with https://
            WebhookSecret.secret: The new secret; it is shown this once
            WebhookView.description: What the owner wants to remember about it
            WebhookView.events: What it is told about
            WebhookView.failures: Tries that failed since something was received last
            WebhookView.isActive: Whether it is told anything
            WebhookView.url: Where calls go
            WebhookView.waiting: Calls that are to be sent, counted up to 1,000
            TimelineEntry.topic: What the consent is about; absent for a channel
            """;

    private static final WordList LIST = new WordList(WORDS);

    private PropertyWords() {}

    /** Empty where nobody wrote a line for it, which a test finds. */
    static String of(String schema, String property) {
        return LIST.of(schema, property);
    }
}
