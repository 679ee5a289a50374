/**
 * The MLA Handbook, 9th edition, for the variables that a fact base has. A document without a
 * title is called by what it is, without quotation marks; a missing date is left out.
 */
export const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" page-range-format="minimal-two" demote-non-dropping-particle="never">
  <info>
    <title>MLA, 9th edition, for documents of a fact base</title>
    <id>urn:x-cnca:style:mla</id>
    <category citation-format="author"/>
    <updated>2026-11-22T00:00:00+00:00</updated>
    <rights>MIT License</rights>
  </info>
  <locale xml:lang="en">
    <date form="text">
      <date-part name="day" suffix=" "/>
      <date-part name="month" form="short" suffix=" "/>
      <date-part name="year"/>
    </date>
    <terms>
      <term name="circa" form="short">ca.</term>
      <term name="paragraph" form="short"><single>par.</single><multiple>pars.</multiple></term>
      <term name="month-05" form="short">May</term>
      <term name="month-06" form="short">June</term>
      <term name="month-07" form="short">July</term>
      <term name="month-09" form="short">Sept.</term>
    </terms>
  </locale>
  <macro name="who">
    <names variable="author">
      <name and="text" name-as-sort-order="first" delimiter-precedes-last="always" delimiter-precedes-et-al="always"/>
      <substitute>
        <names variable="editor">
          <name and="text" name-as-sort-order="first" delimiter-precedes-last="always" delimiter-precedes-et-al="always"/>
          <label form="long" prefix=", "/>
        </names>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="who-short">
    <names variable="author">
      <name form="short" and="text"/>
      <substitute>
        <names variable="editor"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if variable="title" match="none">
        <choose>
          <if variable="interviewer">
            <names variable="interviewer">
              <label form="verb" text-case="capitalize-first" suffix=" "/>
              <name and="text"/>
            </names>
          </if>
          <else><text variable="genre"/></else>
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
  <macro name="contributors">
    <group delimiter=", ">
      <names variable="editor">
        <label form="verb" suffix=" "/>
        <name and="text"/>
      </names>
      <names variable="translator">
        <label form="verb" suffix=" "/>
        <name and="text"/>
      </names>
      <choose>
        <if variable="title">
          <names variable="interviewer">
            <label form="verb" suffix=" "/>
            <name and="text"/>
          </names>
        </if>
      </choose>
    </group>
  </macro>
  <macro name="contributors-first">
    <group delimiter=", ">
      <names variable="editor">
        <label form="verb" text-case="capitalize-first" suffix=" "/>
        <name and="text"/>
      </names>
      <choose>
        <if variable="author editor">
          <names variable="translator">
            <label form="verb" suffix=" "/>
            <name and="text"/>
          </names>
        </if>
        <else>
          <names variable="translator">
            <label form="verb" text-case="capitalize-first" suffix=" "/>
            <name and="text"/>
          </names>
        </else>
      </choose>
    </group>
  </macro>
  <macro name="date">
    <group delimiter=" ">
      <choose>
        <if is-uncertain-date="issued"><text term="circa" form="short"/></if>
      </choose>
      <date variable="issued" form="text"/>
    </group>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text term="accessed" text-case="capitalize-first"/>
      <date variable="accessed" form="text"/>
    </group>
  </macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <text macro="who-short"/>
        <group delimiter=" ">
          <label variable="locator" form="short"/>
          <text variable="locator"/>
        </group>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="3" et-al-use-first="1" hanging-indent="true" entry-spacing="0">
    <sort>
      <key macro="who"/>
      <key variable="title"/>
      <key variable="issued"/>
    </sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="who"/>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <choose>
            <if variable="container-title"><text macro="contributors"/></if>
            <else><text macro="contributors-first"/></else>
          </choose>
          <text variable="publisher"/>
          <text variable="section"/>
          <text macro="date"/>
          <group delimiter=" ">
            <label variable="page" form="short"/>
            <text variable="page"/>
          </group>
          <text variable="URL"/>
        </group>
        <text macro="accessed"/>
      </group>
    </layout>
  </bibliography>
</style>`;
