-- Designs that the business keeps to start campaigns from.
CREATE TABLE design_templates (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL,
    design     jsonb       NOT NULL CHECK (jsonb_typeof(design) = 'object'),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
