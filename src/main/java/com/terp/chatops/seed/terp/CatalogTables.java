package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.terp.Children.Child;
import java.util.List;
import java.util.stream.LongStream;

/** Products, their tags and the pictures of their batches. */
final class CatalogTables {
  private final World world;
  private final Keys keys;
  private final Papers papers;
  private final Source.Stream tagDraws;

  CatalogTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
    tagDraws = world.source().stream("product tags");
  }

  List<TableRows<?>> needed() {
    return List.of(products());
  }

  List<TableRows<?>> linked() {
    return List.of(productTags(), productImages());
  }

  private TableRows<?> products() {
    return table("products", keys, world.scale().products(), world.catalog()::at)
        .key("id", Product::index)
        .ref("brandId", "brands", Product::brand)
        .ref("supplier_client_id", "clients", Product::seller)
        .ref("strainId", "strains", Product::strain)
        .text("nameCanonical", papers::product)
        .text("category", product -> product.category().words())
        .text("subcategory", Product::subcategory)
        .text("uomSellable", product -> product.category().unit())
        .text(
            "description",
            product -> papers.product(product) + ", sold by the " + unit(product) + ".")
        .timestamp("createdAt", Product::createdAt)
        .timestamp("updatedAt", Product::createdAt)
        .core();
  }

  private TableRows<?> productTags() {
    Children<Product, Long> tags =
        new Children<>(world.scale().products(), world.catalog()::at, this::tagsOf);
    return table("productTags", keys, tags.count(), tags::at)
        .key("id", Child::index)
        .ref("productId", "products", tag -> tag.of().index())
        .ref("tagId", "tags", Child::part)
        .timestamp("createdAt", tag -> tag.of().createdAt())
        .detail();
  }

  private List<Long> tagsOf(Product product) {
    Chance chance = tagDraws.at(product.index());
    int first = ReferenceData.CLIENT_TAGS;
    int choice = ReferenceData.TAGS.size() - first;
    long start = chance.below(choice);
    return LongStream.range(0, chance.between(1, 3))
        .mapToObj(next -> first + (start + next * 2) % choice)
        .toList();
  }

  private TableRows<?> productImages() {
    return table("product_images", keys, world.scale().batches(), world.batches()::at)
        .key("id", Batch::index)
        .ref("batch_id", "batches", Batch::index)
        .ref("product_id", "products", batch -> batch.goods().product().index())
        .text("image_url", batch -> picture(batch, "large"))
        .text("thumbnail_url", batch -> picture(batch, "small"))
        .text("caption", batch -> papers.product(batch.goods().product()))
        .flag("is_primary", batch -> true)
        .whole("sort_order", batch -> 0)
        .text("status", batch -> batch.lot().open() ? "PENDING" : "APPROVED")
        .ref("uploaded_by", "users", batch -> ReferenceData.WAREHOUSE)
        .timestamp("uploaded_at", batch -> batch.lot().receivedAt())
        .detail();
  }

  private static String picture(Batch batch, String size) {
    return "https://images.example.com/terp/batch-%d-%s.jpg".formatted(batch.index() + 1, size);
  }

  private static String unit(Product product) {
    return switch (product.category()) {
      case FLOWER -> "pound";
      case CONCENTRATES -> "gram";
      case EDIBLES, PRE_ROLLS, VAPES -> "piece";
    };
  }
}
