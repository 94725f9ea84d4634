import { useElementSize } from "@mantine/hooks";
import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import { type FullStyle, styleOf } from "@/features/campaigns/editor/design/model/style";
import classes from "@/features/campaigns/editor/design/templates/templates.module.css";
import { BlockView } from "@/features/campaigns/editor/design/views/BlockView";
import { Page } from "@/features/campaigns/editor/design/views/Page";
import type { Block, EmailDesign } from "@/features/campaigns/form/designTypes";

const NATURAL_WIDTH = 640;

type DesignThumbnailProps = { design: EmailDesign; facts: DesignFacts };

/** A design drawn small, from its own blocks. */
export function DesignThumbnail({ design, facts }: DesignThumbnailProps) {
  const { ref, width } = useElementSize();
  const style = styleOf(design, facts.brandColor);
  return (
    <div
      ref={ref}
      className={classes.thumbnail}
      style={{ background: style.background }}
      inert
      aria-hidden="true"
    >
      <div style={{ width: NATURAL_WIDTH, zoom: width > 0 ? width / NATURAL_WIDTH : 0.3 }}>
        <Page style={style} facts={facts} device="desktop">
          <StillBlocks blocks={design.blocks} style={style} facts={facts} />
        </Page>
      </div>
    </div>
  );
}

type StillBlocksProps = { blocks: Block[]; style: FullStyle; facts: DesignFacts };

function StillBlocks({ blocks, ...look }: StillBlocksProps) {
  return blocks.map((block) => (
    <div key={block.id} className={classes.block}>
      {block.type === "COLUMNS" ? (
        <div className={classes.columns}>
          {block.columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
            <div key={at}>
              <StillBlocks blocks={column.blocks} {...look} />
            </div>
          ))}
        </div>
      ) : (
        <BlockView block={block} {...look} />
      )}
    </div>
  ));
}
