/**
 * The Chicago Manual of Style, author-date, for the variables that a fact base has. A document
 * without a title is called by what it is; one in a newspaper or magazine that names no author
 * stands under the name of the paper.
 */
export const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" page-range-format="chicago" demote-non-dropping-particle="display-and-sort">
  <info>
    <title>Chicago, author-date, for documents of a fact base</title>
    <id>urn:x-cnca:style:chicago</id>
    <category citation-format="author-date"/>
    <updated>2026-11-22T00:00:00+00:00</updated>
    <rights>MIT License</rights>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="circa" form="short">ca.</term>
      <term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>
    </terms>
  </locale>
  <macro name="who">
    <names variable="author">
      <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
      <substitute>
        <names variable="editor">
          <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
          <label form="short" prefix=", "/>
        </names>
        <text macro="paper"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="who-short">
    <names variable="author">
      <name form="short" and="text"/>
      <substitute>
        <names variable="editor"/>
        <text macro="paper"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="paper">
    <choose>
      <if type="article-newspaper article-magazine" match="any">
        <text variable="container-title" font-style="italic"/>
      </if>
    </choose>
  </macro>
  <macro name="title">
    <choose>
      <if variable="title" match="none">
        <choose>
          <if variable="interviewer" match="none"><text variable="genre"/></if>
        </choose>
      </if>
      <else-if type="book classic collection motion_picture pamphlet periodical report software thesis" match="any">
        <text variable="title" text-case="title" font-style="italic"/>
      </else-if>
      <else>
        <text variable="title" text-case="title" quotes="true"/>
      </else>
    </choose>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued">
        <group delimiter=" ">
          <choose>
            <if is-uncertain-date="issued"><text term="circa" form="short"/></if>
          </choose>
          <date variable="issued"><date-part name="year"/></date>
        </group>
      </if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="contributors">
    <choose>
      <if type="chapter entry entry-dictionary entry-encyclopedia paper-conference" match="any">
        <names variable="translator interviewer" delimiter=". ">
          <label form="verb" text-case="capitalize-first" suffix=" "/>
          <name and="text"/>
        </names>
      </if>
      <else>
        <names variable="editor translator interviewer" delimiter=". ">
          <label form="verb" text-case="capitalize-first" suffix=" "/>
          <name and="text"/>
        </names>
      </else>
    </choose>
  </macro>
  <macro name="container">
    <choose>
      <if type="chapter entry entry-dictionary entry-encyclopedia paper-conference" match="any">
        <group delimiter=", ">
          <group delimiter=" ">
            <text term="in" text-case="capitalize-first"/>
            <text variable="container-title" font-style="italic"/>
          </group>
          <names variable="editor">
            <label form="verb" suffix=" "/>
            <name and="text"/>
          </names>
          <text variable="page"/>
        </group>
      </if>
      <else-if type="article-journal review review-book" match="any">
        <group delimiter=": ">
          <group delimiter=", ">
            <text variable="container-title" font-style="italic"/>
            <text macro="day"/>
          </group>
          <text variable="page"/>
        </group>
      </else-if>
      <else>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text variable="section" prefix="sec. "/>
          <text macro="day"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="day">
    <date variable="issued" delimiter=" ">
      <date-part name="month"/>
      <date-part name="day"/>
    </date>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text term="accessed" text-case="capitalize-first"/>
      <date variable="accessed" form="text"/>
    </group>
  </macro>
  <citation et-al-min="4" et-al-use-first="1" disambiguate-add-year-suffix="true" disambiguate-add-names="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <choose>
          <if variable="issued">
            <group delimiter=" ">
              <text macro="who-short"/>
              <text macro="year"/>
            </group>
          </if>
          <else>
            <text macro="who-short"/>
            <text macro="year"/>
          </else>
        </choose>
        <group delimiter=" ">
          <label variable="locator" form="short"/>
          <text variable="locator"/>
        </group>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="11" et-al-use-first="7" hanging-indent="true" entry-spacing="0">
    <sort>
      <key macro="who"/>
      <key variable="issued"/>
      <key variable="title"/>
    </sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="who"/>
        <text macro="year"/>
        <text macro="title"/>
        <text macro="contributors"/>
        <text macro="container"/>
        <text variable="publisher"/>
        <text macro="accessed"/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
